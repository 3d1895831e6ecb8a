-- Read-only views for consumers, in a schema of their own: who may read register needs no right on muster. Everything here
-- is worked out when it is read, so that publishing writes nothing for it.

create schema if not exists register;

create or replace function muster.earliest_day(partial text) returns date immutable language sql as $$
    select case when partial ~ '^[0-9]{4}-([0-9]{2}|XX)-([0-9]{2}|XX)$'
                then to_date(replace(replace(partial, '-XX', '-01'), 'XX', '01'), 'YYYY-MM-DD') end $$;
comment on function muster.earliest_day is 'The first day that a date with unknown parts can be; null when it is no date.';

create or replace function muster.latest_day(partial text) returns date immutable language sql as $$
    select case when partial ~ '^[0-9]{4}-XX-XX$' then to_date(left(partial, 4) || '-12-31', 'YYYY-MM-DD')
                when partial ~ '^[0-9]{4}-[0-9]{2}-XX$'
                then (to_date(left(partial, 7) || '-01', 'YYYY-MM-DD') + interval '1 month - 1 day')::date
                else muster.earliest_day(partial) end $$;
comment on function muster.latest_day is 'The last day that a date with unknown parts can be; null when it is no date.';

create or replace function muster.date_precision(partial text) returns text immutable language sql as $$
    select case when partial ~ '^[0-9]{4}-XX-XX$' then 'year' when partial ~ '^[0-9]{4}-[0-9]{2}-XX$' then 'month'
                when partial ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then 'day' else 'unknown' end $$;
comment on function muster.date_precision is 'day, month, year or unknown: how much of a date is known.';

create or replace view register.organisation as
    select o.path, o.name, o.parent, o.level from muster.organisation o;
comment on view register.organisation is 'Organisations as a tree.';
comment on column register.organisation.path is 'Names from the top down, separated by '' > ''';
comment on column register.organisation.name is 'Its own name';
comment on column register.organisation.parent is 'Path of the organisation above it; empty at the top';
comment on column register.organisation.level is 'How many are above it';

create or replace view register.member as
    select m.member_no, m.full_name, m.printed_name, m.birth_name, m.aliases, m.birth_date,
           muster.date_precision(m.birth_date) as birth_date_precision,
           muster.earliest_day(m.birth_date) as birth_date_earliest, muster.latest_day(m.birth_date) as birth_date_latest,
           m.gender, m.national_id, m.id_method, m.id_probability, m.card_number, m.profile_number,
           nullif(array_to_string(muster.organisation_path(m.organisation, m.org_province, m.org_district, m.org_base,
                                                           m.org_section, m.org_cell), ' > '), '') as organisation_path,
           m.admission_date, m.official_date, m.status, s.name_vi as status_vi, m.ethnic_group, e.name_vi as ethnic_group_vi,
           m.religion, r.name_vi as religion_vi, m.general_education, m.professional_level, p.name_vi as professional_level_vi,
           m.political_theory, t.name_vi as political_theory_vi, m.service_category, m.occupation_now, m.workplace, m.phone,
           m.first_run, m.changed_run
      from muster.member m
      left join muster.code s on s.list = 'status' and s.code = m.status
      left join muster.code e on e.list = 'ethnic_group' and e.code = m.ethnic_group
      left join muster.code r on r.list = 'religion' and r.code = m.religion
      left join muster.code p on p.list = 'professional_level' and p.code = m.professional_level
      left join muster.code t on t.list = 'political_theory' and t.code = m.political_theory;
comment on view register.member is 'Members as they are now, with the names of codes and the days that a partial date can be.';
comment on column register.member.birth_date_precision is 'day, month, year or unknown';
comment on column register.member.birth_date_earliest is 'The first day that it can be';
comment on column register.member.birth_date_latest is 'The last day that it can be';
comment on column register.member.organisation_path is 'Of register.organisation';
comment on column register.member.status_vi is 'Name of the code; empty when the text is no code';
comment on column register.member.ethnic_group_vi is 'Likewise';
comment on column register.member.religion_vi is 'Likewise';
comment on column register.member.professional_level_vi is 'Likewise';
comment on column register.member.political_theory_vi is 'Likewise';

create or replace view register.member_version as
    select m.member_no, m.changed_run as from_run, null::int as until_run, to_jsonb(m) - 'changed_run' as "values"
      from muster.member m
    union all
    select h.member_no, h.changed_run, h.replaced_run, to_jsonb(h) - '{changed_run,replaced_run}'::text[]
      from muster.member_history h;
comment on view register.member_version is 'Every version of every member.';
comment on column register.member_version.member_no is 'The member';
comment on column register.member_version.from_run is 'The run that wrote the version';
comment on column register.member_version.until_run is 'The run or reversal that replaced it; empty for the one now';
comment on column register.member_version."values" is 'All columns of muster.member';

create or replace view register.member_place as
    select v.member_no, p.kind, p.as_written, u.name as commune, p.commune_code, o.name as province, p.province_code, v.from_run,
           v.until_run
      from (select member_no, changed_run as from_run, null::int as until_run, home_place, home_commune, home_province,
                   residence, residence_commune, residence_province, birth_place, birth_commune, birth_province,
                   temporary_address, temporary_commune, temporary_province from muster.member
            union all
            select member_no, changed_run, replaced_run, home_place, home_commune, home_province,
                   residence, residence_commune, residence_province, birth_place, birth_commune, birth_province,
                   temporary_address, temporary_commune, temporary_province from muster.member_history) v
     cross join lateral (values
           ('home', v.home_place, v.home_commune, v.home_province),
           ('residence', v.residence, v.residence_commune, v.residence_province),
           ('birth', v.birth_place, v.birth_commune, v.birth_province),
           ('temporary', v.temporary_address, v.temporary_commune, v.temporary_province))
           p (kind, as_written, commune_code, province_code)
      left join muster.administrative_unit u on u.code = p.commune_code
      left join muster.administrative_unit o on o.code = p.province_code
     where p.as_written <> '';
comment on view register.member_place is 'Current and earlier places of members: as written, in units of then, and the units of today.';
comment on column register.member_place.member_no is 'The member';
comment on column register.member_place.kind is 'home, residence, birth, temporary';
comment on column register.member_place.as_written is 'In units of then or of today, smallest first';
comment on column register.member_place.commune is 'The commune of today; empty when it is not certain';
comment on column register.member_place.commune_code is 'Its code';
comment on column register.member_place.province is 'The province of today';
comment on column register.member_place.province_code is 'Its code';
comment on column register.member_place.from_run is 'The run that wrote it';
comment on column register.member_place.until_run is 'The run that replaced the version; empty for the current place';

create or replace view register.member_number as
    select v.member_no, n.kind, n.number, min(v.from_run) as from_run, bool_or(v.until_run is null) as current
      from (select member_no, changed_run as from_run, null::int as until_run, national_id, old_id, card_number, profile_number,
                   badge_number from muster.member
            union all
            select member_no, changed_run, replaced_run, national_id, old_id, card_number, profile_number, badge_number
              from muster.member_history) v
     cross join lateral (values ('national-id', v.national_id), ('old-id', v.old_id), ('card', v.card_number),
           ('profile', v.profile_number), ('badge', v.badge_number)) n (kind, number)
     where n.number <> ''
     group by v.member_no, n.kind, n.number;
comment on view register.member_number is 'Old and new numbers of members.';
comment on column register.member_number.member_no is 'The member';
comment on column register.member_number.kind is 'national-id, old-id, card, profile, badge';
comment on column register.member_number.number is 'The number';
comment on column register.member_number.from_run is 'The run that first wrote it';
comment on column register.member_number.current is 'Whether the member has it now';

create or replace view register.code as select c.list, c.code, c.name_vi, c.name_en from muster.code c;
comment on view register.code is 'Codes of closed lists with their names.';

create or replace view register.administrative_unit as
    select u.code, u.name, u.parent from muster.administrative_unit u;
comment on view register.administrative_unit is 'Provinces and communes since 1 July 2025.';

do $$
declare
    described record;
begin
    for described in -- what is said of a table's column holds for the view's
        select v.relname as "view", c.attname as "column", col_description(o.attrelid, o.attnum) as meaning
          from pg_class v
          join pg_attribute c on c.attrelid = v.oid and c.attnum > 0
          join pg_attribute o on o.attrelid = to_regclass('muster.' || v.relname) and o.attname = c.attname
         where v.relnamespace = 'register'::regnamespace and v.relkind = 'v' and col_description(v.oid, c.attnum) is null
           and col_description(o.attrelid, o.attnum) is not null
    loop
        execute format('comment on column register.%I.%I is %L', described."view", described."column", described.meaning);
    end loop;
    if exists (select from pg_roles where rolname = 'muster_reader') then
        grant usage on schema register to muster_reader;
        grant select on all tables in schema register to muster_reader;
    end if;
end $$;
