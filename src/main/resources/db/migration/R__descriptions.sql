-- What every table and column means; src/docs/data-dictionary.md is written from it. Columns of the same name in
-- completed_record, member and member_history mean what they mean in record, unless said otherwise.


comment on table job_lock is 'Who runs a job. The advisory lock excludes, the epoch fences.';
comment on column job_lock.job is 'Name of the job';
comment on column job_lock.epoch is 'Raised by each attempt; every writing transaction checks it';
comment on column job_lock.run_id is 'The run it works on; empty before the run is there';
comment on column job_lock.host is 'Machine of the process';
comment on column job_lock.pid is 'Its process number';
comment on column job_lock.held_since is 'When it took the lock';

comment on table run is 'One launch of a job with all its attempts.';
comment on column run.id is 'Its number, in order of time';
comment on column run.job is 'Name of the job';
comment on column run.definition_file is 'Path of the definition';
comment on column run.definition_hash is 'SHA-256 of what the definition says, without comments and paths';
comment on column run.definition is 'The definition itself, as it was read';
comment on column run.inputs is 'What --input replaced, a line each: NAME=PATH';
comment on column run.fingerprint is 'SHA-256 over inputs, definition, rules, program and decisions: equal means nothing is new';
comment on column run.rules_version is 'Version of the rules and of each reference table';
comment on column run.program_version is 'Version of the program';
comment on column run.program_commit is 'The commit that the program was built from; empty when the build did not know';
comment on column run.as_of is 'The day from which ages are reckoned';
comment on column run.dry_run is 'Whether it was to publish nothing';
comment on column run.status is
    'running, completed, failed, stopped; unchanged: nothing was new; reverted: taken back since; revert: it took another one back';
comment on column run.exit_code is 'How it ended, see the README; empty while it runs';
comment on column run.same_as_run is 'Set when nothing was new: its outcomes are those of that run';
comment on column run.attempt is 'Number of the latest attempt';
comment on column run.step is 'The step that runs, or failed';
comment on column run.problem is 'Why it failed; holds no value of a record';
comment on column run.operator is 'Who launched it';
comment on column run.host is 'Machine on which it was launched';
comment on column run.started_at is 'When';
comment on column run.ended_at is 'When; empty while it runs';
comment on column run.decisions_entry is 'The last review_decision that it knows';
comment on column run.campaign is 'Under which it lists cards';
comment on column run.cards_entry is 'The last card_event that it knows';
comment on column run.four_eyes is 'Whether a review decision counts only when two reviewers agree';
comment on column run.members_new is 'Members that it published for the first time';
comment on column run.members_changed is 'Members that it published with other values than before';
comment on column run.reverts is 'The run that this one took back; it has no records of its own';
comment on column run.reason is 'Why it was taken back, as the operator said';
comment on column run.repeats is 'How often steps of it were repeated';
comment on column run.repeated_from is 'The step from which it was repeated the last time';
comment on column run.digest is 'Of its tables, see formats.md, as the report step wrote it';
comment on column run.purged_at is 'When its working rows were removed; register and report stay';

comment on table attempt is 'One process that worked on a run: the launch, a resume, a repetition.';
comment on column attempt.run_id is 'The run';
comment on column attempt.attempt is 'Number of the attempt in the run, from 1';
comment on column attempt.epoch is 'Of job_lock';
comment on column attempt.operator is 'Who started it';
comment on column attempt.host is 'Machine';
comment on column attempt.pid is 'Process number';
comment on column attempt.started_at is 'When';
comment on column attempt.ended_at is 'When; for a lost one when the next attempt noticed';
comment on column attempt.result is 'completed, failed, stopped, or lost when the process died';
comment on column attempt.problem is 'Why it failed; holds no value of a record';
comment on column attempt.stop_by is 'Who ordered it to stop, from another terminal';
comment on column attempt.stop_at is 'When';
comment on column attempt.repeated_from is 'The step from which it repeated the run';
comment on column attempt.reason is 'Why it was repeated';
comment on column attempt.digest is 'Digest of the run as the attempt reported it';

comment on table step_time is 'When each step of an attempt ran.';
comment on column step_time.run_id is 'The run';
comment on column step_time.attempt is 'The attempt';
comment on column step_time.step is 'Name of the step';
comment on column step_time.started_at is 'When';
comment on column step_time.ended_at is 'When it was complete; empty when it was not';

comment on table gate_result is 'How an attempt found the gates before publish.';
comment on column gate_result.run_id is 'The run';
comment on column gate_result.attempt is 'The attempt';
comment on column gate_result.gate is 'Name of the gate';
comment on column gate_result.part is 'What is counted, such as the records held';
comment on column gate_result.whole is 'Of what, such as the records read';
comment on column gate_result.allowed is 'The job''s limit, as a fraction';
comment on column gate_result.state is 'open, closed, accepted by a person, not-applicable';

comment on table gate_acceptance is 'Closed gates that a person opened for a stated reason.';
comment on column gate_acceptance.run_id is 'The run';
comment on column gate_acceptance.gate is 'Name of the gate';
comment on column gate_acceptance.part is 'The figures that the person saw; with others the gate is closed again';
comment on column gate_acceptance.whole is 'Likewise';
comment on column gate_acceptance.accepted_by is 'Who';
comment on column gate_acceptance.accepted_at is 'When';
comment on column gate_acceptance.reason is 'Why';

comment on table source_file is 'The input files of a run.';
comment on column source_file.run_id is 'The run';
comment on column source_file.file_no is 'From 1, ordered by kind and file name';
comment on column source_file.kind is 'member, registry or decisions';
comment on column source_file.source is 'Key in the job definition';
comment on column source_file.delivery is
    'full: the file has all members of its source; delta: only changed ones; empty for other kinds';
comment on column source_file.file_name is 'Without folder; unique in the run';
comment on column source_file.path is 'The file as delivered';
comment on column source_file.text_path is 'What is read: the file, its copy in the archive, or what was unpacked';
comment on column source_file.bytes is 'Size of the file as delivered';
comment on column source_file.sha256 is 'SHA-256 of the file as delivered';
comment on column source_file.text_sha256 is 'SHA-256 of the text that is read; the same unless the file was unpacked';
comment on column source_file.encoding is 'In which it is read';
comment on column source_file.syllables is 'Share of Vietnamese syllables under each encoding tried; empty for ASCII';
comment on column source_file.delimiter is 'Between two fields';
comment on column source_file.reading is 'Header, dialect, encodings, and the columns of each field from 0';
comment on column source_file.told is
    'What the supplier tells: trailer, the records of this text; of the whole file by its manifest: records, bytes, sha256';
comment on column source_file.records is 'How many it has, the header not counted';
comment on column source_file.inspect_ms is 'How long looking at it took, in milliseconds';

comment on table block is 'Byte ranges that begin at true record boundaries; the unit of work of every partitioned step.';
comment on column block.run_id is 'The run';
comment on column block.file_no is 'The file';
comment on column block.block_no is 'From 0';
comment on column block.start_byte is 'First byte';
comment on column block.end_byte is 'Byte after the last one';
comment on column block.first_record is 'Number of its first record, from 1';
comment on column block.first_line is 'Physical line where that begins, from 1';
comment on column block.records is 'How many';

comment on table record is
    'Every readable input record in standard form. Each run''s part has a unique index once it is complete.';
comment on column record.run_id is 'The run';
comment on column record.file_no is 'The file';
comment on column record.record_no is 'Number of the record in the file, from 1, header not counted';
comment on column record.line_no is 'Physical line where the record starts, from 1';
comment on column record.member_no is 'The member''s number, which follows from the record alone: formats.md';
comment on column record.name_key is 'The name folded for comparison';
comment on column record.full_name is 'The name in use, surname first';
comment on column record.printed_name is 'The name as printed on the card in force';
comment on column record.birth_date is
    'Of the member''s original file. ISO 8601, XX for unknown parts; empty when missing, as everywhere here';
comment on column record.gender is 'M, F or empty';
comment on column record.national_id is '12 digits';
comment on column record.old_id is 'The 9-digit number of the identity card used before';
comment on column record.card_number is 'Of the membership card; 8 digits when in order';
comment on column record.profile_number is '6 digits, a space, 1 to 3 letters';
comment on column record.home_place is 'Home place as written, smallest unit first, in units of then or of today';
comment on column record.residence is 'Place of residence, likewise';
comment on column record.organisation is 'The organisation as one text, cell first';
comment on column record.admission_date is 'Day of admission, as of dates';
comment on column record.official_date is 'Day of becoming an official member, as of dates';
comment on column record.phone is 'Digits only';
comment on column record.status is 'official, provisional, deceased, left; another text as it came';
comment on column record.home_province is 'Today''s code of the home''s province: a place of the table administrative_unit';
comment on column record.residence_province is 'Today''s code of the residence''s province';
comment on column record.badge_number is 'Of the badge for long membership';
comment on column record.birth_name is 'Name given at birth';
comment on column record.aliases is 'Other names, separated by commas';
comment on column record.birth_place is 'Place of birth, written as the home place';
comment on column record.temporary_address is 'Temporary residence, likewise';
comment on column record.ethnic_group is 'List and code, such as 1979:01; another text as it came';
comment on column record.religion is 'Code, or none; another text as it came';
comment on column record.occupation_before is 'Occupation before admission';
comment on column record.occupation_now is 'Occupation today';
comment on column record.general_education is 'Grade and system, such as 10/10';
comment on column record.professional_level is 'Code; another text as it came';
comment on column record.political_theory is 'Code; another text as it came';
comment on column record.foreign_language is 'As text';
comment on column record.admission_place is 'The organisation that admitted the member';
comment on column record.org_province is 'Provincial committee or equivalent';
comment on column record.org_district is 'District committee or equivalent; the level was given up in 2025';
comment on column record.org_base is 'Base committee or base cell';
comment on column record.org_section is 'Section of a base committee';
comment on column record.org_cell is 'Cell';
comment on column record.service_category is 'army, police, retired, none: several separated by |';
comment on column record.workplace is 'Where the member works';
comment on column record.transfer_in is 'Day of moving in, then where from';
comment on column record.transfer_out is 'Day of moving away, then where to';
comment on column record.death_date is 'Day of death, then its cause';
comment on column record.exit_date is 'Day of leaving, then how';
comment on column record.photo is 'Reference to a picture file';
comment on column record.note is 'Free text';
comment on column record.card_condition is 'lost, damaged, in-order: what is reported of the card';
comment on column record.home_commune is 'Today''s code of the home''s commune';
comment on column record.residence_commune is 'Today''s code of the residence''s commune';
comment on column record.birth_province is 'Today''s code of the birth place''s province';
comment on column record.birth_commune is 'Today''s code of the birth place''s commune';
comment on column record.temporary_province is 'Today''s code of the temporary residence''s province';
comment on column record.temporary_commune is 'Today''s code of the temporary residence''s commune';

comment on table held_record is 'Quarantined input records, as received.';
comment on column held_record.run_id is 'The run';
comment on column held_record.file_no is 'The file';
comment on column held_record.record_no is 'Number of the record, from 1';
comment on column held_record.line_no is 'Physical line where it starts';
comment on column held_record.reason is 'Code of the finding that holds it';
comment on column held_record.raw is 'The record as received';

comment on table correction is 'What people corrected in held records, beside the original; only ever added.';
comment on column correction.entry is 'In order of entering';
comment on column correction.run_id is 'The run';
comment on column correction.file_no is 'The file';
comment on column correction.record_no is 'Number of the record';
comment on column correction.reason is 'Why the record was held';
comment on column correction.received is 'The record as received';
comment on column correction.fields is 'Keys of the corrected fields';
comment on column correction.texts is 'The right text of each, in the form of a received one';
comment on column correction.corrected_by is 'Who';
comment on column correction.corrected_at is 'When';
comment on column correction.salt is 'Random, so that the hash of the row in the event log tells nothing of it';

comment on table field_change is
    'What standardising changed, one row a record. Each run''s part has a unique index once it is complete.';
comment on column field_change.run_id is 'The run';
comment on column field_change.file_no is 'The file';
comment on column field_change.record_no is 'Number of the record';
comment on column field_change.rules is 'field:rule,rule field:rule: the rules that changed each field, in order';
comment on column field_change.received is 'The text of each of these fields before';

comment on table field_tally is 'Of each block of a file: how complete and valid each field came, and how standardising left it';
comment on column field_tally.run_id is 'The run';
comment on column field_tally.file_no is 'The file';
comment on column field_tally.field is 'The field';
comment on column field_tally.received is 'Records with a text';
comment on column field_tally.filled is 'Records with a standard value';
comment on column field_tally.right_before is 'Records whose text was in standard form and right by every check';
comment on column field_tally.right_after is 'Records whose standard value is right by every check';

comment on table finding is 'What checks found; no values.';
comment on column finding.run_id is 'The run';
comment on column finding.file_no is 'The file';
comment on column finding.record_no is 'Number of the record';
comment on column finding.code is 'What was found: rules.md';
comment on column finding.field is 'The field concerned, as a column is called';
comment on column finding.step is 'Which step found it';
comment on column finding.detail is 'Codes or a suggestion that belong to the finding';

comment on table merged_record is 'Records that are the same member as another one.';
comment on column merged_record.run_id is 'The run';
comment on column merged_record.file_no is 'The file';
comment on column merged_record.record_no is 'Number of the record';
comment on column merged_record.into_file_no is 'The file of the record it is merged into';
comment on column merged_record.into_record_no is 'The number of that record';
comment on column merged_record.rule is 'The key that both share, or match-weight';
comment on column merged_record.evidence is 'How the two agree, where their weight decided';
comment on column merged_record.weight is 'What that is worth, in hundredths of a bit; 0 otherwise';

comment on table completed_record is
    'Records that consolidate gave values from a merged one, or another member number; each replaces the row in record.';

comment on table excluded_record is 'Records that a rule of the job leaves out.';
comment on column excluded_record.run_id is 'The run';
comment on column excluded_record.file_no is 'The file';
comment on column excluded_record.record_no is 'Number of the record';
comment on column excluded_record.rule is 'The rule';

comment on table found_pairs is
    'Pairs of member and citizen that were found, packed: decisions weigh all of them, most are not kept. Empty when identify is complete.';
comment on column found_pairs.run_id is 'The run';
comment on column found_pairs.file_no is 'The file of a block of the registry extract';
comment on column found_pairs.block_no is 'The block';
comment on column found_pairs.pairs is 'With the citizens'' names';

comment on table candidate is
    'Pairs of member and citizen that can be asked about, or nearly. Each run''s part has a unique index once it is complete.';
comment on column candidate.run_id is 'The run';
comment on column candidate.file_no is 'The file of the member''s record';
comment on column candidate.record_no is 'The number of that record';
comment on column candidate.citizen_file_no is 'The file of the citizen''s record, in the registry extract';
comment on column candidate.citizen_record_no is 'The number of that record';
comment on column candidate.national_id is 'The citizen''s';
comment on column candidate.pattern is 'How the two agree, see link_pattern';
comment on column candidate.rarity is 'log2 of how rare the member''s name is, in hundredths of a bit';
comment on column candidate.rule is 'The certain rule that holds, or empty';
comment on column candidate.veto is 'Why no automatic link is allowed, or empty';
comment on column candidate.citizen_name is 'As in the extract';
comment on column candidate.citizen_birth_date is 'Likewise';
comment on column candidate.citizen_gender is 'Likewise';

comment on table decoy_pair is
    'Citizens that look like a member with another birth date, who is nobody: how often chance alone would link.';
comment on column decoy_pair.run_id is 'The run';
comment on column decoy_pair.file_no is 'The file of the member''s record of which the decoy was made';
comment on column decoy_pair.record_no is 'The number of that record';
comment on column decoy_pair.national_id is 'The citizen''s';
comment on column decoy_pair.pattern is 'As of candidate';
comment on column decoy_pair.rarity is 'As of candidate';
comment on column decoy_pair.veto is 'As of candidate';

comment on table pair_count is 'How many pairs of a sample have each agreement pattern; no personal value.';
comment on column pair_count.run_id is 'The run';
comment on column pair_count.file_no is 'The file of a block of the registry extract';
comment on column pair_count.block_no is 'The block';
comment on column pair_count.pass is 'The blocking key that both share, or what else was counted';
comment on column pair_count.pattern is 'How the two agree';
comment on column pair_count.pairs is 'How many';

comment on table link_level is 'What each level of each comparison is worth in a run.';
comment on column link_level.run_id is 'The run';
comment on column link_level.comparison is 'What is compared';
comment on column link_level.level is 'How well it agrees';
comment on column link_level.place is 'Of the level, from 0';
comment on column link_level.m is 'Probability of the level for two records of one person; 0 for unknown';
comment on column link_level.u is 'Likewise for two records of different people';
comment on column link_level.weight is 'log2 of m over u, in hundredths of a bit';

comment on table link_pattern is 'Agreement patterns of a run in words.';
comment on column link_pattern.run_id is 'The run';
comment on column link_pattern.pattern is 'Its number';
comment on column link_pattern.evidence is 'The level of each comparison';
comment on column link_pattern.weight is 'All levels, in hundredths of a bit';
comment on column link_pattern.same_name is 'Whether the rarity of the name adds to it';

comment on table link_figure is 'What the links of a run are expected to be worth.';
comment on column link_figure.run_id is 'The run';
comment on column link_figure.name is 'Of the figure';
comment on column link_figure.value is 'Its value';

comment on table link_audit is 'Links that were checked, by rule and pattern.';
comment on column link_audit.run_id is 'The run';
comment on column link_audit.source is 'What tells right from wrong';
comment on column link_audit.rule is 'By which they were made';
comment on column link_audit.pattern is 'How the two agree';
comment on column link_audit.audited is 'How many were checked';
comment on column link_audit.wrong is 'How many of these are wrong';

comment on table closed_stratum is 'Rules and patterns by which a run linked nobody: audits found too many wrong links.';
comment on column closed_stratum.run_id is 'The run';
comment on column closed_stratum.rule is 'The rule';
comment on column closed_stratum.pattern is 'The pattern';

comment on table id_decision is
    'What identify decided for each member of the run. Each run''s part has a unique index once it is complete.';
comment on column id_decision.run_id is 'The run';
comment on column id_decision.file_no is 'The file of the member''s record';
comment on column id_decision.record_no is 'The number of that record';
comment on column id_decision.member_no is 'The member';
comment on column id_decision.method is 'certain, linked, reviewed, pending, none';
comment on column id_decision.reason is 'In words of a closed list: the rule, or why not';
comment on column id_decision.national_id is 'Given by this decision';
comment on column id_decision.probability is 'That the link is right, from 0 to 1';
comment on column id_decision.score is 'Of the best candidate, hundredths of a bit';
comment on column id_decision.margin is 'Ahead of the runner-up, hundredths of a bit';
comment on column id_decision.pattern is 'How member and best candidate agree, see link_pattern';
comment on column id_decision.citizen_birth_date is 'Of the best candidate, or empty';

comment on table reissue is 'Cards with a reason to be issued again, as a run judged them.';
comment on column reissue.run_id is 'The run';
comment on column reissue.member_no is 'The member';
comment on column reissue.file_no is 'The file of its record';
comment on column reissue.record_no is 'The number of that record';
comment on column reissue.reasons is 'Why: cards.md';
comment on column reissue.eligible is 'Whether the run lists the card';
comment on column reissue.obstacles is 'Why it does not: cards.md';
comment on column reissue.card_number is 'Of the card in force';

comment on table card_event is 'What became of each card that was listed, step by step; only ever added.';
comment on column card_event.entry is 'In order of entering';
comment on column card_event.campaign is 'Under which it was listed';
comment on column card_event.member_no is 'The member';
comment on column card_event.listed_run is 'By which run''s list: with campaign and member it tells listings apart';
comment on column card_event.state is
    'listed, captured, confirmed, printed, handed-over, cancelled; unlisted: its list was taken back before anybody worked on it';
comment on column card_event.card_number is 'Of the card in force when it was listed';
comment on column card_event.reasons is 'For which it was listed';
comment on column card_event.run_id is 'What wrote it: a run, or one that took it back; empty when a person did';
comment on column card_event.operator is 'Who';
comment on column card_event.happened_at is 'When';
comment on column card_event.note is 'Why, where a person said so';
comment on column card_event.salt is 'Random, so that the hash of rows in the event log tells nothing of them';

comment on table ledger is 'Exactly one outcome for every input record. A record without a row is in progress.';
comment on column ledger.run_id is 'The run';
comment on column ledger.file_no is 'The file';
comment on column ledger.record_no is 'Number of the record';
comment on column ledger.line_no is 'Physical line where it starts';
comment on column ledger.outcome is 'published, held, merged, excluded';
comment on column ledger.planned is 'By a dry run: nothing was published';
comment on column ledger.reason is 'Why held, merged or excluded';
comment on column ledger.member_no is 'The member; of a merged record that of the one it is merged into; empty when held';
comment on column ledger.into_file_no is 'File of the record it is merged into';
comment on column ledger.into_record_no is 'Number of that record';
comment on column ledger.attempt is 'The attempt that wrote the row';

comment on table missing_member is
    'Members that an earlier run of the job found in a full delivery, and this one did not find at all. They stay in the register.';
comment on column missing_member.run_id is 'The run that did not find the member';
comment on column missing_member.member_no is 'The member';
comment on column missing_member.since_run is 'The first run that did not find it';

comment on table review_decision is 'Decisions of reviewers, only ever added; they outlive runs.';
comment on column review_decision.entry is 'In order of entering';
comment on column review_decision.member_no is 'The member';
comment on column review_decision.national_id is 'Of the candidate that was chosen; empty unless the decision is link';
comment on column review_decision.decision is 'link, none, cannot-tell, withdraw';
comment on column review_decision.reviewer is 'Who';
comment on column review_decision.decided_on is 'The day, as the reviewer says';
comment on column review_decision.reason is 'Why';
comment on column review_decision.compared is 'Hash of the member''s values as they were shown; empty when not known';
comment on column review_decision.shown is 'National IDs of the candidates shown, best first';
comment on column review_decision.question is 'Hash of both; empty when not known';
comment on column review_decision.blind is 'Decided without scores and order';
comment on column review_decision.machine_id is 'The national ID that evidence gave then, for a re-check';
comment on column review_decision.run_id is 'Whose evidence was shown';
comment on column review_decision.decided_at is 'When it was entered';
comment on column review_decision.salt is 'Random, so that the hash of the row in the event log tells nothing of it';

comment on table review_state is 'What the decisions that a run knows amount to, one row for each member decided.';
comment on column review_state.run_id is 'The run';
comment on column review_state.member_no is 'The member';
comment on column review_state.state is 'link, none, cannot-tell, withdrawn, second-reviewer-awaited, reviewers-disagree';
comment on column review_state.national_id is 'Of the candidate chosen, or empty';
comment on column review_state.compared is 'Hash of the member''s values when it was decided; empty when not known';
comment on column review_state.shown is 'National IDs of the candidates that were shown';
comment on column review_state.withdrawn_id is 'The ID of a link that was withdrawn, or empty';

comment on table disclosure is 'Who asked to see the values of which member, and what for; written before they were shown.';
comment on column disclosure.entry is 'In order of entering';
comment on column disclosure.disclosed_at is 'When';
comment on column disclosure.operator is 'Who';
comment on column disclosure.command is 'By which command';
comment on column disclosure.member_no is 'The member, or file and number of a record';
comment on column disclosure.run_id is 'Whose rows were shown';
comment on column disclosure.purpose is 'What for';
comment on column disclosure.opening is 'The same for all that were asked for at once; random, and so the salt of their hash in the event log';

comment on table event is 'What was done, by whom and when; only ever added. Each entry holds the hash of the one before.';
comment on column event.entry is 'From 1, without a gap, in the order of the commits';
comment on column event.previous is 'Hash of the entry before; 64 zeros in front of the first';
comment on column event.told is 'The event, one flat JSON object on one line; its text is what is hashed';
comment on column event.hash is 'SHA-256 of the line of the entry, see event_line';

comment on table scheduled_job is 'When the jobs are due that serve runs, as the library db-scheduler keeps it.';
comment on column scheduled_job.task_name is 'The job';
comment on column scheduled_job.task_instance is 'Always the same';
comment on column scheduled_job.task_data is 'Not used';
comment on column scheduled_job.execution_time is 'When it is due next';
comment on column scheduled_job.picked is 'Whether a process has started it';
comment on column scheduled_job.picked_by is 'Host and process';
comment on column scheduled_job.last_success is 'When';
comment on column scheduled_job.last_failure is 'When';
comment on column scheduled_job.consecutive_failures is 'How many';
comment on column scheduled_job.last_heartbeat is 'When its process was last heard of';
comment on column scheduled_job.version is 'Raised by each change of the row';
comment on column scheduled_job.priority is 'Not used';

comment on table code is
    'Codes of closed lists with their names. Filled when a run publishes, from the reference tables that the run knows.';
comment on column code.list is 'Name of the list: the column that has its codes';
comment on column code.code is 'As it stands in the column; empty means not known';
comment on column code.name_vi is 'In Vietnamese';
comment on column code.name_en is 'In English';

comment on table administrative_unit is
    'Provinces and communes since 1 July 2025. Filled when a run publishes, from the reference tables that the run knows.';
comment on column administrative_unit.code is 'Official code: two digits of a province, five of a commune; empty means not known';
comment on column administrative_unit.name is 'Official name';
comment on column administrative_unit.parent is 'The province of a commune';

comment on table organisation is 'Organisations of members as a tree. Filled when a run publishes; never emptied.';
comment on column organisation.path is 'Names from the top down, separated by '' > ''';
comment on column organisation.name is 'Its own name';
comment on column organisation.parent is 'The organisation above it';
comment on column organisation.level is 'How many are above it';
comment on column organisation.first_run is 'The run that published it first';

comment on table member is 'The clean register, one row a member.';
comment on column member.member_no is 'The member''s number, which follows from its first record alone: formats.md';
comment on column member.id_method is
    'How the member came by its national ID: certain, linked, reviewed; pending, none when it has none';
comment on column member.id_probability is 'That a linked ID is right, from 0 to 1';
comment on column member.first_run is 'The run that published the member first';
comment on column member.changed_run is 'The run that wrote this version';
comment on column member.national_id is '12 digits; never one that another member has';

comment on table member_history is 'Every earlier version of a member, with the run that replaced it.';
comment on column member_history.replaced_run is 'The run, or reversal, that replaced this version';

comment on table code_use is
    'Which codes of closed lists members have; written with them, so that no run publishes a code that its list does not have.';
comment on column code_use.list is 'Name of the list';
comment on column code_use.code is 'A code of it';
comment on column code_use.first_run is 'The run that published it first';

comment on table unit_use is 'Likewise of the provinces and communes that members'' places are in.';
comment on column unit_use.code is 'Of the unit';
comment on column unit_use.first_run is 'The run that published it first';

do $$
declare
    pair text[];
    described record;
begin
    foreach pair slice 1 in array '{{record, completed_record}, {record, member}, {member, member_history}}'::text[][] loop
        for described in
            select o.attname as "column", col_description(o.attrelid, o.attnum) as meaning
              from pg_attribute o
              join pg_attribute c on c.attrelid = pair[2]::regclass and c.attname = o.attname and not c.attisdropped
             where o.attrelid = pair[1]::regclass and o.attnum > 0 and not o.attisdropped
               and col_description(o.attrelid, o.attnum) is not null and col_description(c.attrelid, c.attnum) is null
        loop
            execute format('comment on column %I.%I is %L', pair[2], described."column", described.meaning);
        end loop;
    end loop;
end $$;

comment on table run_figure is 'The chief figures of a run as it reported them, to compare later runs with.';
comment on column run_figure.run_id is 'The run';
comment on column run_figure.place is 'From 1, the order in which they are shown';
comment on column run_figure.name is 'The figure';
comment on column run_figure.value is 'As the run reported it';
