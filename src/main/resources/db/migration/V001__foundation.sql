-- Why:      one night's work must be accounted for record by record and go on after any fault.
-- Adds:     runs and their inputs; per-run tables, partitioned by run; the register with its history; the event log.
-- Touches:  no existing table; takes no lock on one.
-- Size:     see src/docs/performance.md.
-- Undo:     drop schema muster cascade, until a run has been signed off.
-- Personal: record, field_change, held_record, correction, candidate, decoy_pair, id_decision, reissue, review_state, missing_member,
--           member, member_history, review_decision, card_event; erased with their run, but for the last four.

create table job_lock (
    job        text   primary key,
    epoch      bigint not null,          -- raised by each attempt; every writing transaction checks it
    run_id     int,
    host       text   not null,
    pid        bigint not null,
    held_since timestamptz not null
);
comment on table job_lock is 'Who runs a job. The advisory lock excludes, the epoch fences.';

create table run (
    id              int generated always as identity primary key,
    job             text not null,
    definition_file text not null,
    definition_hash text not null,       -- SHA-256 of what the definition says, without comments and paths
    definition      text not null,       -- the definition itself
    inputs          text not null,       -- what --input replaced, a line each: NAME=PATH
    fingerprint     text not null,       -- SHA-256 over inputs, definition, rules, program and decisions
    rules_version   text not null,
    program_version text not null,
    program_commit text not null default '', -- that the program was built from; '' when the build did not know
    as_of           date not null,
    dry_run         boolean not null,
    status          text not null check (status in ('running', 'completed', 'failed', 'stopped', 'unchanged',
                                                     'reverted', 'revert')), -- published and taken back; what took one back
    exit_code       int,
    digest          text,                -- SHA-256 of its outcomes when it was completed
    same_as_run     int references run (id), -- set when nothing was new: outcomes are those of that run
    attempt         int not null,
    step            text,                -- the step that runs, or failed
    problem         text,                -- why it failed; no personal value
    operator        text not null,
    host            text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    decisions_entry bigint,              -- the last review decision that the run knows
    campaign        text,                -- under which it lists cards
    cards_entry     bigint,              -- the last card_event that the run knows
    four_eyes       boolean not null default false, -- whether a review decision counts only when two reviewers agree
    members_new     int,                 -- by publish: first seen in this run
    members_changed int,                 -- by publish: written with other values
    reverts         int references run (id), -- the run that this one took back; it has no records of its own
    reason          text,                -- why, as the operator said
    repeats         int not null default 0, -- how often steps of it were repeated
    repeated_from   text,                -- the step from which it was, the last time
    purged_at       timestamptz          -- when its working rows were removed; the register and its report stay
);
create index on run (job, status, id);
comment on table run is 'One launch of a job with all its attempts.';

create table attempt (
    run_id     int not null references run (id),
    attempt    int not null,
    epoch      bigint not null,
    operator   text not null,
    host       text not null,
    pid        bigint not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    result     text,                     -- completed, failed, stopped, or lost when the process died
    problem    text,
    stop_by    text,                     -- who ordered it to stop, from another terminal
    stop_at    timestamptz,
    repeated_from text,                  -- the step from which it repeated the run, for whom ordered it see operator
    reason     text,                     -- why
    digest     text,                     -- of the run as the attempt reported it, see formats.md
    primary key (run_id, attempt)
);

create table step_time (
    run_id     int not null references run (id),
    attempt    int not null,
    step       text not null,
    started_at timestamptz not null,
    ended_at   timestamptz,              -- when it was complete
    primary key (run_id, attempt, step)
);
comment on table step_time is 'One row for each step that an attempt began.';

create table run_figure (
    run_id int    not null references run (id),
    place  int    not null,              -- from 1, the order in which they are shown
    name   text   not null,
    value  bigint not null,
    primary key (run_id, name)
);
comment on table run_figure is 'The chief figures of a run as it reported them, to compare later runs with.';

create table gate_result (
    run_id  int     not null references run (id),
    attempt int     not null,
    gate    text    not null,
    part    bigint  not null,            -- such as the records held
    whole   bigint  not null,            -- such as the records read
    allowed numeric not null,            -- the job's limit, as a fraction
    state   text    not null check (state in ('open', 'closed', 'accepted', 'not-applicable')),
    primary key (run_id, attempt, gate)
);
comment on table gate_result is 'How an attempt found the gates before publish.';

create table gate_acceptance (
    run_id      int    not null references run (id),
    gate        text   not null,
    part        bigint not null,         -- the figures that the operator saw; with others the gate is closed
    whole       bigint not null,
    accepted_by text   not null,
    accepted_at timestamptz not null,
    reason      text   not null,
    primary key (run_id, gate, part, whole)
);
comment on table gate_acceptance is 'Closed gates that an operator opened for a stated reason.';

create table source_file (
    run_id      int  not null references run (id),
    file_no     int  not null,           -- from 1, ordered by kind and file name
    kind        text not null check (kind in ('member', 'registry', 'decisions')),
    source      text not null,           -- key in the job definition
    file_name   text not null,           -- unique in the run
    path        text not null,           -- the file as delivered
    text_path   text not null,           -- what is read: the file, its copy in the archive, or what was unpacked
    bytes       bigint not null,         -- of the file as delivered
    sha256      text not null,           -- likewise
    text_sha256 text not null,           -- of the text that is read; the same unless the file was unpacked
    encoding    text not null,
    syllables   text not null,           -- share of Vietnamese syllables under each encoding tried; '' for ASCII
    delimiter   text not null,
    reading     jsonb not null,          -- header, dialect, encodings, the columns of each field from 0
    records     int not null,
    inspect_ms  int not null,
    delivery    text not null default '', -- full or delta, of member files
    told        jsonb not null default '{}', -- by the supplier: trailer, of this text; records, bytes, sha256 of the whole file
    primary key (run_id, file_no),
    unique (run_id, file_name)
);

create view placed_file as
select run_id, file_no, file_name, row_number() over (partition by run_id order by file_name collate "C") * 4294967296 as place
  from source_file;
comment on view placed_file is
    'Files of a run in the order of their names: place + record number orders all records by one number, which is sorted fast.';

create view archived_text as
select f.run_id, f.file_no, k.path, k.sha256
  from source_file f
 cross join lateral (values (f.text_path, f.text_sha256),
                            (regexp_replace(f.text_path, '[^/]*$', f.sha256), f.sha256)) k (path, sha256);
comment on view archived_text is 'Where a run''s texts are, and what they came in, which lies beside them under its SHA-256.';

create table block (
    run_id       int    not null,
    file_no      int    not null,
    block_no     int    not null,        -- from 0
    start_byte   bigint not null,
    end_byte     bigint not null,
    first_record int    not null,        -- from 1
    first_line   int    not null,        -- physical line, from 1
    records      int    not null check (records >= 1),
    primary key (run_id, file_no, block_no)
);
comment on table block is 'Byte ranges that begin at true record boundaries; the unit of work of every partitioned step.';

create table record (
    run_id             int  not null,
    file_no            int  not null,
    record_no          int  not null,    -- from 1, header not counted
    line_no            int  not null,    -- physical line where the record starts, from 1
    member_no          text not null,
    name_key           text not null,    -- folded for comparison
    full_name          text not null default '',
    printed_name       text not null default '',
    birth_date         text not null default '',    -- ISO 8601, XX for unknown parts; '' when missing, as everywhere here
    gender             text not null default '',
    national_id        text not null default '',
    old_id             text not null default '',
    card_number        text not null default '',
    profile_number     text not null default '',
    home_place         text not null default '',
    residence          text not null default '',
    organisation       text not null default '',
    admission_date     text not null default '',
    official_date      text not null default '',
    phone              text not null default '',
    status             text not null default '',
    home_province      text not null default '',    -- today's code of two digits, as of every place
    residence_province text not null default '',
    badge_number       text not null default '',
    birth_name         text not null default '',
    aliases            text not null default '',
    birth_place        text not null default '',
    temporary_address  text not null default '',
    ethnic_group       text not null default '',
    religion           text not null default '',
    occupation_before  text not null default '',
    occupation_now     text not null default '',
    general_education  text not null default '',
    professional_level text not null default '',
    political_theory   text not null default '',
    foreign_language   text not null default '',
    admission_place    text not null default '',
    org_province       text not null default '',
    org_district       text not null default '',
    org_base           text not null default '',
    org_section        text not null default '',
    org_cell           text not null default '',
    service_category   text not null default '',
    workplace          text not null default '',
    transfer_in        text not null default '',
    transfer_out       text not null default '',
    death_date         text not null default '',
    exit_date          text not null default '',
    photo              text not null default '',
    note               text not null default '',
    card_condition     text not null default '', -- lost, damaged or in-order, as reported
    home_commune       text not null default '', -- today's code of five digits, likewise
    residence_commune  text not null default '',
    birth_province     text not null default '',
    birth_commune      text not null default '',
    temporary_province text not null default '',
    temporary_commune  text not null default ''
) partition by list (run_id);
comment on table record is
    'Every readable input record in standard form. Each run''s part has a unique index once it is complete.';

create table held_record (
    run_id    int   not null,
    file_no   int   not null,
    record_no int   not null,
    line_no   int   not null,
    reason    text  not null,
    raw       bytea not null,            -- the record as received
    primary key (run_id, file_no, record_no)
) partition by list (run_id);
comment on table held_record is 'Quarantined input records, as received.';

create table correction (
    entry        bigint generated always as identity primary key,
    run_id       int    not null,
    file_no      int    not null,
    record_no    int    not null,
    reason       text   not null,        -- why the record was held
    received     bytea  not null,        -- the record as received
    fields       text[] not null,        -- keys of the corrected fields
    texts        text[] not null,        -- the right text of each, in the form of a received one
    corrected_by text   not null,
    corrected_at timestamptz not null,
    salt         uuid   not null default gen_random_uuid() -- so that the row's hash in the event log tells nothing of it
);
create index on correction (run_id, file_no, record_no);
comment on table correction is 'What people corrected in held records, beside the original; only ever added.';

create table field_change (
    run_id    int   not null,
    file_no   int   not null,
    record_no int   not null,
    rules     text not null,             -- field:rule,rule field:rule: the rules that changed each field, in order
    received  text[] not null            -- the text of each of these fields before
) partition by list (run_id);
comment on table field_change is
    'What standardising changed, one row a record. Each run''s part has a unique index once it is complete.';

create table field_tally (
    run_id       int  not null,
    file_no      int  not null,
    field        text not null,
    received     int  not null,          -- records with a text
    filled       int  not null,          -- records with a standard value
    right_before int  not null,          -- records whose text was in standard form and right by every check
    right_after  int  not null           -- records whose standard value is
) partition by list (run_id);
comment on table field_tally is 'Of each block of a file: how complete and valid each field came, and how standardising left it.';

create view changed_field as
select c.run_id, c.file_no, c.record_no, split_part(f.field_and_rules, ':', 1) as field, c.received[f.place] as received,
       string_to_array(split_part(f.field_and_rules, ':', 2), ',') as rules
  from field_change c
 cross join string_to_table(c.rules, ' ') with ordinality f (field_and_rules, place);
comment on view changed_field is 'One row for each field that standardising changed.';

create table finding (
    run_id    int  not null,
    file_no   int  not null,
    record_no int  not null,
    code      text not null,
    field     text not null,             -- the field concerned, as in SQL
    step      text not null,
    detail    text not null default '',  -- codes or a suggestion that belong to the finding
    primary key (run_id, file_no, record_no, code, field)
) partition by list (run_id);
comment on table finding is 'What checks found; no values.';

create table merged_record (
    run_id         int  not null,
    file_no        int  not null,
    record_no      int  not null,
    into_file_no   int  not null,
    into_record_no int  not null,
    rule           text not null,        -- the key both share, or match-weight
    evidence       text not null default '', -- how they agree, where their weight decided
    weight         int  not null default 0,  -- what that is worth, in hundredths of a bit
    primary key (run_id, file_no, record_no)
) partition by list (run_id);
comment on table merged_record is 'Records that are the same member as another one.';

create table completed_record (
    like record including defaults including comments,
    primary key (run_id, file_no, record_no)
) partition by list (run_id);
comment on table completed_record is
    'Records that consolidate gave values from a merged one, or another member number; replaces the row in record.';

create table excluded_record (
    run_id    int  not null,
    file_no   int  not null,
    record_no int  not null,
    rule      text not null,
    primary key (run_id, file_no, record_no)
) partition by list (run_id);

create table found_pairs (
    run_id   int   not null,
    file_no  int   not null,             -- a block of the registry extract
    block_no int   not null,
    pairs    bytea storage external not null, -- with the citizens' names; to compress them takes longer than to write them
    primary key (run_id, file_no, block_no)
) partition by list (run_id);
comment on table found_pairs is
    'Pairs of member and citizen that were found, packed: decisions weigh all of them, most are not kept. Empty when identify is complete.';

create table candidate (
    run_id            int  not null,
    file_no           int  not null,     -- the member's record
    record_no         int  not null,
    citizen_file_no   int  not null,     -- the citizen's record in the registry extract
    citizen_record_no int  not null,
    national_id       text not null,
    pattern           int  not null,     -- how the two agree, see link_pattern
    rarity            int  not null,     -- log2 of how rare the member's name is, in hundredths of a bit
    rule              text not null,     -- the certain rule that holds, or ''
    veto              text not null,     -- why no automatic link is allowed, or ''
    citizen_name      text not null,
    citizen_birth_date text not null,
    citizen_gender    text not null
) partition by list (run_id);
comment on table candidate is
    'Pairs of member and citizen that can be asked about, or nearly. Each run''s part has a unique index once it is complete.';

create table decoy_pair (
    run_id      int  not null,
    file_no     int  not null,           -- the member's record of which the decoy was made
    record_no   int  not null,
    national_id text not null,
    pattern     int  not null,
    rarity      int  not null,
    veto        text not null
) partition by list (run_id);
comment on table decoy_pair is 'Citizens that look like a member with another birth date, who is nobody.';

create table pair_count (
    run_id   int    not null,
    file_no  int    not null,            -- a block of the registry extract
    block_no int    not null,
    pass     text   not null,            -- the blocking key that both share, or what else was counted
    pattern  int    not null,
    pairs    bigint not null
) partition by list (run_id);
comment on table pair_count is 'How many pairs of a sample have each agreement pattern; no personal value.';

create table link_level (
    run_id     int    not null references run (id),
    comparison text   not null,
    level      text   not null,
    place      int    not null,          -- of the level, from 0
    m          float8 not null,          -- probability of the level for two records of one person; 0 for unknown
    u          float8 not null,          -- likewise for two records of different people
    weight     int    not null,          -- log2 of m over u, in hundredths of a bit
    primary key (run_id, comparison, place)
);
comment on table link_level is 'What each level of each comparison is worth in a run.';

create table link_pattern (
    run_id    int  not null references run (id),
    pattern   int  not null,
    evidence  text not null,             -- the level of each comparison
    weight    int  not null,             -- all levels, in hundredths of a bit
    same_name boolean not null,          -- whether the rarity of the name adds to it
    primary key (run_id, pattern)
);
comment on table link_pattern is 'Agreement patterns of a run in words.';

create table link_figure (
    run_id int     not null references run (id),
    name   text    not null,
    value  numeric not null,
    primary key (run_id, name)
);
comment on table link_figure is 'What the links of a run are expected to be worth.';

create table link_audit (
    run_id  int    not null references run (id),
    source  text   not null,             -- what tells right from wrong
    rule    text   not null,
    pattern int    not null,
    audited bigint not null,
    wrong   bigint not null,
    primary key (run_id, source, rule, pattern)
);
comment on table link_audit is 'Links that were checked, by rule and pattern.';

create table closed_stratum (
    run_id  int  not null references run (id),
    rule    text not null,
    pattern int  not null,
    primary key (run_id, rule, pattern)
);
comment on table closed_stratum is 'Rules and patterns by which a run linked nobody: audits found too many wrong links.';

create view scored_candidate as
    select c.*, p.evidence,
           (p.weight + case when p.same_name then c.rarity else 0 end + prior.value * 100)::int as score
      from candidate c
      join link_pattern p using (run_id, pattern)
      join link_figure prior on prior.run_id = c.run_id and prior.name = 'prior';
comment on view scored_candidate is 'Candidates with their score in hundredths of a bit and their evidence in words.';

create table id_decision (
    run_id            int  not null,
    file_no           int  not null,
    record_no         int  not null,
    member_no         text not null,
    method            text not null check (method in ('certain', 'linked', 'reviewed', 'pending', 'none')),
    reason            text not null,     -- in words of a closed list: the rule, or why not
    national_id       text,              -- given by this decision
    probability       numeric(9, 8),
    score             int,               -- of the best candidate, hundredths of a bit
    margin            int,               -- ahead of the runner-up, hundredths of a bit
    pattern           int,               -- how member and best candidate agree, see link_pattern
    citizen_birth_date text not null     -- of the best candidate, or ''
) partition by list (run_id);
comment on table id_decision is
    'What identify decided for each member of the run. Each run''s part has a unique index once it is complete.';

create table reissue (
    run_id      int    not null,
    member_no   text   not null,
    file_no     int    not null,
    record_no   int    not null,
    reasons     text[] not null,
    eligible    boolean not null,
    obstacles   text[] not null,         -- why not eligible
    card_number text   not null
) partition by list (run_id);
comment on table reissue is
    'Cards with a reason to be issued again; listed are the eligible ones. Each run''s part has a unique index once it is complete.';

create table card_event (
    entry       bigint generated always as identity primary key,
    campaign    text not null,
    member_no   text not null,
    listed_run  int  not null,           -- by which run's list: with campaign and member it tells listings apart
    state       text not null check (state in ('listed', 'captured', 'confirmed', 'printed', 'handed-over', 'cancelled',
                                               'unlisted')), -- its list was taken back before anybody worked on it
    card_number text not null,           -- of the card in force when it was listed
    reasons     text[] not null,         -- for which it was listed
    run_id      int,                     -- what wrote it: a run, or one that took it back; null when a person did
    operator    text not null,
    happened_at timestamptz not null,
    note        text not null default '',
    salt        uuid not null default gen_random_uuid() -- so that the rows' hash in the event log tells nothing of them
);
create index on card_event (member_no, campaign, entry);
comment on table card_event is 'What became of each card that was listed, step by step; only ever added.';

create view card_state as
    select distinct on (campaign, member_no) * from card_event order by campaign, member_no, entry desc;
comment on view card_state is 'The latest of each card''s events.';

create function base_organisation(organisation text, org_base text) returns text immutable language sql as $$
    select case when org_base <> '' then org_base else regexp_replace(organisation, '^.* - ', '') end $$;
comment on function base_organisation is 'The base committee or cell that a member belongs to, which makes the lists of cards.';

create table ledger (
    run_id         int  not null,
    file_no        int  not null,
    record_no      int  not null,
    line_no        int  not null,
    outcome        text not null check (outcome in ('published', 'held', 'merged', 'excluded')),
    planned        boolean not null,     -- by a dry run: nothing was published
    reason         text not null,        -- why held, merged or excluded
    member_no      text not null,        -- '' when held
    into_file_no   int,
    into_record_no int,
    attempt        int  not null,
    primary key (run_id, file_no, record_no)
) partition by list (run_id);
comment on table ledger is 'Exactly one outcome for every input record. A record without a row is in progress.';

create table missing_member (
    run_id    int  not null references run (id),
    member_no text not null,
    since_run int  not null references run (id), -- the first run that did not find the member
    primary key (run_id, member_no)
);
comment on table missing_member is 'Members that an earlier run of the job found in a full delivery, and this one did not.';

create table review_decision (
    entry       bigint generated always as identity primary key,
    member_no   text not null,
    national_id text not null,           -- '' unless the decision is link
    decision    text not null check (decision in ('link', 'none', 'cannot-tell', 'withdraw')),
    reviewer    text not null,
    decided_on  date not null,
    reason      text not null,
    compared    text not null default '', -- hash of the member's values as they were shown, '' when not known
    shown       text[] not null default '{}', -- national IDs of the candidates shown, best first
    question    text not null default '', -- hash of both; '' when not known
    blind       boolean not null default false, -- decided without scores and order
    machine_id  text not null default '', -- the national ID that evidence gave then, for a re-check
    run_id      int,                     -- whose evidence was shown
    decided_at  timestamptz not null default now(),
    salt        uuid   not null default gen_random_uuid() -- so that the row's hash in the event log tells nothing of it
);
create index on review_decision (member_no, decided_on, entry);
comment on table review_decision is 'Decisions of reviewers, only ever added; they outlive runs.';

create table review_state (
    run_id       int    not null,
    member_no    text   not null,
    state        text   not null check (state in ('link', 'none', 'cannot-tell', 'withdrawn', 'second-reviewer-awaited',
                                                  'reviewers-disagree')),
    national_id  text   not null,        -- the candidate chosen, or ''
    compared     text   not null,        -- hash of the member's values when it was decided, '' when not known
    shown        text[] not null,        -- national IDs of the candidates that were shown
    withdrawn_id text   not null         -- the ID of a link that was withdrawn, or ''
) partition by list (run_id);
comment on table review_state is 'What the decisions that a run knows amount to, one row for each member decided.';

create table disclosure (
    entry        bigint generated always as identity primary key,
    disclosed_at timestamptz not null,
    operator     text not null,
    command      text not null,
    member_no    text not null,
    run_id       int  not null,
    purpose      text not null,
    opening      uuid not null default gen_random_uuid() -- the same for all that were asked for at once; also their salt
);
create index on disclosure (member_no);
comment on table disclosure is 'Who asked to see the values of which member, and what for; written before they were shown.';

create table scheduled_job (              -- as the library db-scheduler wants it
    task_name            text        not null, -- the job
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null, -- when it is due next
    picked               boolean     not null, -- whether a process has started it
    picked_by            text,                 -- host and process
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_job (execution_time);
create index on scheduled_job (last_heartbeat);
comment on table scheduled_job is 'When the jobs are due that serve runs.';

create function compared_values(full_name text, birth_date text, gender text, national_id text, old_id text,
                                home_place text, residence text, birth_name text, aliases text)
    returns text language sql stable as $$
    select left(encode(sha256(convert_to(concat_ws(chr(31), full_name, birth_date, gender, national_id, old_id, home_place,
                                                   residence, birth_name, aliases), 'UTF8')), 'hex'), 16) $$;
comment on function compared_values is 'Hash of the values of a member that are compared with a citizen''s.';

create function national_id_place_is_known(national_id text) returns boolean immutable language sql as $$
    select length(national_id) = 12 and translate(national_id, '0123456789', '') = ''
       and (left(national_id, 3) between '101' and '295'
            or left(national_id, 3) = any ('{
                001,002,004,006,008,010,011,012,014,015,017,019,020,022,024,025,026,027,030,031,033,034,035,036,
                037,038,040,042,044,045,046,048,049,051,052,054,056,058,060,062,064,066,067,068,070,072,074,075,
                077,079,080,082,083,084,086,087,089,091,092,093,094,095,096}'::text[])) $$;
comment on function national_id_place_is_known is
    'Whether these are 12 digits that begin with the code of a province or country. Source: Circular 07/2016.';

create function national_id_year(national_id text) returns int immutable language sql as $$
    select case when length(national_id) = 12 and translate(substr(national_id, 4, 3), '0123456789', '') = ''
                then 1900 + substr(national_id, 4, 1)::int / 2 * 100 + substr(national_id, 5, 2)::int end $$;
comment on function national_id_year is 'The birth year that the digits of century and year tell.';

create function wrong_rate_bound(wrong bigint, audited bigint, risk float8, upper boolean)
    returns float8 immutable language plpgsql as $$
declare
    low float8 := case when upper then wrong::float8 / nullif(audited, 0) else 0 end;
    high float8 := case when upper then 1 else wrong::float8 / nullif(audited, 0) end;
    rate float8;
    fewer float8;
    term float8;
    odds float8;
begin
    if audited = 0 then
        return null;
    elsif upper and wrong >= audited then
        return 1;
    elsif not upper and wrong = 0 then
        return 0;
    end if;
    for round in 1..60 loop
        rate := (low + high) / 2;
        odds := ln(rate) - ln(1 - rate);
        term := audited * ln(1 - rate);
        fewer := 0;
        for number in 0..wrong - case when upper then 0 else 1 end loop
            fewer := fewer + case when term < -700 then 0 else exp(term) end;
            term := term + ln((audited - number)::float8 / (number + 1)) + odds;
        end loop;
        if upper and fewer < risk then
            high := rate;
        elsif upper then
            low := rate;
        elsif 1 - fewer < risk then
            low := rate;
        else
            high := rate;
        end if;
    end loop;
    return case when upper then high else low end;
end $$;
comment on function wrong_rate_bound is
    'Exact bound of a rate, from 0 to 1, by Clopper and Pearson; null when nothing was audited. risk: 0.025 on each side.';

create table member (
    member_no          text primary key,
    full_name          text not null,
    printed_name       text not null,
    birth_date         text not null,
    gender             text not null,
    national_id        text unique,
    id_method          text not null,
    id_probability     numeric(9, 8),
    old_id             text not null,
    card_number        text not null,
    profile_number     text not null,
    home_place         text not null,
    home_province      text not null,
    residence          text not null,
    residence_province text not null,
    organisation       text not null,
    admission_date     text not null,
    official_date      text not null,
    phone              text not null,
    status             text not null,
    first_run          int  not null,
    changed_run        int  not null,    -- the run that wrote this version
    badge_number       text not null default '',
    birth_name         text not null default '',
    aliases            text not null default '',
    birth_place        text not null default '',
    temporary_address  text not null default '',
    ethnic_group       text not null default '',
    religion           text not null default '',
    occupation_before  text not null default '',
    occupation_now     text not null default '',
    general_education  text not null default '',
    professional_level text not null default '',
    political_theory   text not null default '',
    foreign_language   text not null default '',
    admission_place    text not null default '',
    org_province       text not null default '',
    org_district       text not null default '',
    org_base           text not null default '',
    org_section        text not null default '',
    org_cell           text not null default '',
    service_category   text not null default '',
    workplace          text not null default '',
    transfer_in        text not null default '',
    transfer_out       text not null default '',
    death_date         text not null default '',
    exit_date          text not null default '',
    photo              text not null default '',
    note               text not null default '',
    card_condition     text not null default '',
    home_commune       text not null default '',
    residence_commune  text not null default '',
    birth_province     text not null default '',
    birth_commune      text not null default '',
    temporary_province text not null default '',
    temporary_commune  text not null default ''
);
comment on table member is 'The clean register, one row a member.';

create table member_history (
    like member including defaults including comments,
    replaced_run int not null,
    primary key (member_no, replaced_run)
);
comment on table member_history is 'Every earlier version of a member, with the run that replaced it.';

create table code (
    list    text not null,
    code    text not null,
    name_vi text not null,
    name_en text not null,
    primary key (list, code)
);
comment on table code is 'Codes of closed lists with their names.';

create table administrative_unit (
    code   text primary key,
    name   text not null,
    parent text references administrative_unit (code)
);
comment on table administrative_unit is 'Provinces and communes since 1 July 2025.';

create table code_use (
    list      text not null,
    code      text not null,
    first_run int  not null references run (id),
    primary key (list, code),
    foreign key (list, code) references code (list, code)
);
comment on table code_use is
    'Which codes of closed lists members have; written with them, so that no run publishes a code that its list does not have.';

create table unit_use (
    code      text primary key references administrative_unit (code),
    first_run int  not null references run (id)
);
comment on table unit_use is 'Likewise of the provinces and communes that members'' places are in.';

create table organisation (
    path      text primary key,
    name      text not null,
    parent    text references organisation (path),
    level     int  not null check (level >= 0),
    first_run int  not null references run (id)
);
create index on organisation (parent);
comment on table organisation is 'Organisations of members as a tree.';

create function organisation_path(organisation text, org_province text, org_district text, org_base text, org_section text,
                                  org_cell text) returns text[] immutable language sql as $$
    select array_remove(array[org_province, org_district, org_base, org_section, org_cell], '')
        || case when org_base || org_section || org_cell = ''
                then (select coalesce(array_agg(trim(part) order by place desc), '{}')
                        from string_to_table(organisation, ' - ') with ordinality t (part, place) where trim(part) <> '')
                else '{}' end $$;
comment on function organisation_path is
    'The names of a member''s organisations from the top down: the fields of the levels, else the one text, cell first.';

create view consolidated as
    select r.* from record r
     where not exists (select from completed_record c
                        where c.run_id = r.run_id and c.file_no = r.file_no and c.record_no = r.record_no)
       and not exists (select from merged_record m
                        where m.run_id = r.run_id and m.file_no = r.file_no and m.record_no = r.record_no)
       and not exists (select from excluded_record e
                        where e.run_id = r.run_id and e.file_no = r.file_no and e.record_no = r.record_no)
       and not exists (select from held_record h
                        where h.run_id = r.run_id and h.file_no = r.file_no and h.record_no = r.record_no)
    union all
    select c.* from completed_record c;
comment on view consolidated is 'One row for each member of a run, after merging.';

create table event (
    entry    bigint primary key check (entry >= 1), -- from 1, without a gap, in the order of the commits
    previous text   not null,            -- hash of the entry before; 64 zeros in front of the first
    told     json   not null,            -- the event, one flat object on one line; its text is what is hashed
    hash     text   not null             -- of the line of the entry, see event_line
);
comment on table event is 'What was done, by whom and when; only ever added. Each entry holds the hash of the one before.';

create function event_line(entry bigint, previous text, told json) returns text immutable language sql as $$
    select entry || ' ' || previous || ' ' || told::text $$;
comment on function event_line is 'An entry as the file events.log of a report has it.';

create function line_hash(line text) returns text immutable language sql as $$
    select encode(sha256(convert_to(line || chr(10), 'UTF8')), 'hex') $$;
comment on function line_hash is 'SHA-256 of a line with its end, as sha256sum gives it.';

create function append_event(happened_at timestamptz, kind text, run int, operator text, facts jsonb)
    returns bigint language plpgsql set search_path = muster as $$
declare
    number bigint;
    before text;
    line json;
begin
    lock table event in share row exclusive mode;
    select coalesce(max(e.entry), 0) + 1 into number from event e;
    select coalesce((select e.hash from event e where e.entry = number - 1), repeat('0', 64)) into before;
    line := jsonb_strip_nulls(facts || jsonb_build_object('kind', kind, 'run', run, 'by', operator, 'at',
                to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text::json;
    insert into event (entry, previous, told, hash)
    values (number, before, line, line_hash(event_line(number, before, line)));
    return number;
end $$;
comment on function append_event is 'Adds an entry; others wait until the caller''s transaction has ended.';

create function told_row(told json) returns text stable language sql
    set search_path = muster set datestyle = 'ISO' set timezone = 'UTC' set bytea_output = 'hex' set intervalstyle = 'postgres' as $$
    select case
           when kind = 'end' then
               (select row(run_id, attempt, ended_at, result, problem)::text from attempt
                 where run_id = (told ->> 'run')::int and attempt = (told ->> 'attempt')::int)
           when kind = 'stop' then
               (select row(run_id, attempt, stop_by, stop_at)::text from attempt
                 where run_id = (told ->> 'run')::int and attempt = (told ->> 'attempt')::int)
           when kind = 'acceptance' then
               (select row(run_id, gate, part, whole, accepted_by, accepted_at, reason)::text from gate_acceptance
                 where run_id = (told ->> 'run')::int and gate = told ->> 'gate' and part = (told ->> 'part')::bigint
                   and whole = (told ->> 'whole')::bigint)
           when kind in ('decision', 'decisions') then
               (select string_agg(row(entry, member_no, national_id, decision, reviewer, decided_on, reason, compared, shown, question,
                                      blind, machine_id, run_id, decided_at, salt)::text, chr(10) order by entry)
                  from review_decision
                 where entry between (told ->> 'decision')::bigint and coalesce(told ->> 'last', told ->> 'decision')::bigint)
           when kind = 'cards' then
               (select string_agg(row(entry, campaign, member_no, listed_run, state, card_number, reasons, run_id, operator,
                                      happened_at, note, salt)::text, chr(10) order by entry)
                  from card_event where entry between (told ->> 'card')::bigint and (told ->> 'last')::bigint)
           when kind = 'correction' then
               (select row(entry, run_id, file_no, record_no, reason, received, fields, texts, corrected_by, corrected_at, salt)::text
                  from correction where entry = (told ->> 'correction')::bigint)
           when kind = 'opening' then
               (select string_agg(row(entry, disclosed_at, operator, command, member_no, run_id, purpose, opening)::text, chr(10)
                                  order by entry)
                  from disclosure d
                 where d.opening = (select f.opening from disclosure f where f.entry = (told ->> 'opening')::bigint))
           else
               (select row(r.id, r.job, r.definition_file, r.definition_hash, r.definition, r.inputs, r.fingerprint,
                           r.rules_version, r.program_version, r.program_commit, r.as_of, r.dry_run, r.same_as_run, r.reverts, r.started_at,
                           r.reason, a.attempt, a.operator, a.host, a.pid, a.started_at, a.repeated_from, a.reason)::text
                  from run r left join attempt a on a.run_id = r.id and a.attempt = (told ->> 'attempt')::int
                 where r.id = (told ->> 'run')::int)
           end
      from (values (told ->> 'kind')) k (kind) $$;
comment on function told_row is 'The row that an event tells of, as text: the same for as long as nobody changes it.';

create function tell_row(happened_at timestamptz, kind text, run int, operator text, facts jsonb)
    returns void language sql set search_path = muster as $$
    select append_event(happened_at, kind, run, operator, facts || jsonb_build_object('row', encode(sha256(convert_to(
        told_row((facts || jsonb_build_object('kind', kind, 'run', run))::json), 'UTF8')), 'hex'))) $$;
comment on function tell_row is 'Adds an entry with the hash of the row that it tells of.';

create function tell_attempt() returns trigger language plpgsql set search_path = muster as $$
declare
    now_is attempt%rowtype;
    launched run%rowtype;
begin
    select * into now_is from attempt where run_id = new.run_id and attempt = new.attempt;
    select * into launched from run where id = new.run_id;
    perform tell_row(new.started_at,
        case when now_is.repeated_from is not null then 'rerun' when new.attempt > 1 then 'resume' else 'launch' end,
        new.run_id, new.operator, jsonb_build_object('attempt', new.attempt, 'host', new.host, 'job', launched.job,
            'definition', launched.definition_hash, 'fingerprint', launched.fingerprint, 'program', launched.program_version,
            'rules', launched.rules_version, 'dry-run', launched.dry_run, 'from', now_is.repeated_from, 'reason', now_is.reason));
    return null;
end $$;
create constraint trigger tell_attempt after insert on attempt deferrable initially deferred
    for each row execute function tell_attempt();

create function tell_end() returns trigger language plpgsql set search_path = muster as $$
begin
    perform tell_row(new.ended_at, 'end', new.run_id, new.operator, jsonb_build_object('attempt', new.attempt, 'host', new.host,
        'result', new.result, 'exit', (select exit_code from run where id = new.run_id)));
    return null;
end $$;
create constraint trigger tell_end after update on attempt deferrable initially deferred
    for each row when (old.result is null and new.result is not null) execute function tell_end();

create function tell_stop() returns trigger language plpgsql set search_path = muster as $$
begin
    perform tell_row(new.stop_at, 'stop', new.run_id, new.stop_by, jsonb_build_object('attempt', new.attempt));
    return null;
end $$;
create constraint trigger tell_stop after update on attempt deferrable initially deferred
    for each row when (new.stop_by is distinct from old.stop_by) execute function tell_stop();

create function tell_unchanged() returns trigger language plpgsql set search_path = muster as $$
begin
    perform tell_row(new.started_at, 'launch', new.id, new.operator, jsonb_build_object('attempt', 0, 'host', new.host,
        'job', new.job, 'definition', new.definition_hash, 'fingerprint', new.fingerprint, 'program', new.program_version,
        'rules', new.rules_version, 'same-as', new.same_as_run));
    return null;
end $$;
create constraint trigger tell_unchanged after insert on run deferrable initially deferred
    for each row when (new.status = 'unchanged') execute function tell_unchanged();

create function tell_acceptance() returns trigger language plpgsql set search_path = muster as $$
begin
    perform tell_row(new.accepted_at, 'acceptance', new.run_id, new.accepted_by,
        jsonb_build_object('gate', new.gate, 'part', new.part, 'whole', new.whole, 'reason', new.reason));
    return null;
end $$;
create constraint trigger tell_acceptance after insert on gate_acceptance deferrable initially deferred
    for each row execute function tell_acceptance();

create function tell_decisions() returns trigger language plpgsql set search_path = muster as $$
begin
    if (select count(*) from added) = 1 then
        perform tell_row(decided_at, 'decision', run_id, reviewer, jsonb_build_object('decision', entry, 'verdict', decision))
           from added;
    else
        perform tell_row(a.decided_at, 'decisions', null, null, jsonb_build_object('decision', a.first, 'last', a.last,
                'decisions', a.decisions, 'reviewers', a.reviewers))
           from (select max(decided_at) as decided_at, min(entry) as first, max(entry) as last, count(*) as decisions,
                        count(distinct reviewer) as reviewers
                   from added) a
          where a.decisions > 0;
    end if;
    return null;
end $$;
comment on function tell_decisions is 'One entry for what one statement adds: a reviewer''s decision, or the new ones of a file.';
create trigger tell_decisions after insert on review_decision referencing new table as added
    for each statement execute function tell_decisions();

create function tell_correction() returns trigger language plpgsql set search_path = muster as $$
begin
    perform tell_row(new.corrected_at, 'correction', new.run_id, new.corrected_by,
        jsonb_build_object('correction', new.entry, 'file', new.file_no, 'record', new.record_no, 'fields', to_jsonb(new.fields)));
    return null;
end $$;
create constraint trigger tell_correction after insert on correction deferrable initially deferred
    for each row execute function tell_correction();

create function tell_cards() returns trigger language plpgsql set search_path = muster as $$
begin
    perform tell_row(a.happened_at, 'cards', a.run_id, a.operator, jsonb_build_object('card', a.first, 'last', a.last,
            'moved', a.cards, 'states', a.states))
       from (select max(happened_at) as happened_at, max(run_id) as run_id, max(operator) as operator, min(entry) as first,
                    max(entry) as last, count(*) as cards, string_agg(distinct state, ' ') as states
               from added) a
      where a.cards > 0;
    return null;
end $$;
comment on function tell_cards is 'One entry for what one statement adds: the list of a run, or the cards that a person moved.';
create trigger tell_cards after insert on card_event referencing new table as added
    for each statement execute function tell_cards();

create function tell_opening() returns trigger language plpgsql set search_path = muster as $$
begin
    perform tell_row(o.disclosed_at, 'opening', o.run_id, o.operator, jsonb_build_object('opening', o.entry,
        'command', o.command, 'members', o.members, 'purpose', o.purpose))
       from (select min(entry) as entry, min(disclosed_at) as disclosed_at, min(run_id) as run_id, min(operator) as operator,
                    min(command) as command, count(*) as members, min(purpose) as purpose
               from opened group by opening) o;
    return null;
end $$;
create trigger tell_opening after insert on disclosure referencing new table as opened
    for each statement execute function tell_opening();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is only ever added to', tg_table_name;
end $$;
create trigger only_added before update or delete or truncate on event
    for each statement execute function refuse_change();
