with version as (select member_no, national_id, id_method, gender, birth_date, organisation
                   from member where changed_run <= :run
                 union all
                 select member_no, national_id, id_method, gender, birth_date, organisation
                   from member_history where changed_run <= :run and replaced_run > :run),
     disputed as (select file_no, record_no, bool_or(code = 'gender-conflict') as gender,
                         bool_or(code = 'birth-date-conflict') as year
                    from finding
                   where run_id = :run and code in ('gender-conflict', 'birth-date-conflict')
                   group by file_no, record_no),
     beginning as materialized (
         select six, size, not national_id_place_is_known(rpad(six, size, '0')) as code_unknown,
                substr(six, 4, 1) in ('0', '2', '4', '6', '8') as male, national_id_year(rpad(six, size, '0')) as year
           from (select distinct left(national_id, 6) as six, length(national_id) as size
                   from version where national_id is not null) s),
     member_digits as (
         select v.organisation, v.id_method, v.national_id is not null as with_id, b.code_unknown,
                coalesce(d.gender, false) as gender_disputed, coalesce(d.year, false) as year_disputed,
                v.gender <> '' and (v.gender = 'M') <> b.male as other_gender,
                case when v.birth_date = '' then b.year > extract(year from r.as_of)::int
                     else b.year <> left(v.birth_date, 4)::int end as other_year
           from ledger l
           join run r on r.id = l.run_id
           join version v on v.member_no = l.member_no
           left join beginning b on b.six = left(v.national_id, 6) and b.size = length(v.national_id)
           left join disputed d on d.file_no = l.file_no and d.record_no = l.record_no
          where l.run_id = :run and l.outcome = 'published' and not l.planned),
     judged as materialized (
         select organisation, id_method, with_id,
                case when not with_id then ''
                     when code_unknown then 'code-unknown'
                     when other_gender and not gender_disputed or other_year and not year_disputed then 'contradicts'
                     when other_gender or other_year then 'disputed'
                     else 'consistent' end as digits
           from member_digits)
select organisation,
       count(*) as members,
       count(*) filter (where with_id) as with_id,
       count(*) filter (where with_id and id_method = 'certain') as certain,
       count(*) filter (where with_id and id_method = 'linked') as linked,
       count(*) filter (where with_id and id_method = 'reviewed') as reviewed,
       count(*) filter (where not with_id and id_method = 'pending') as pending,
       count(*) filter (where not with_id and id_method <> 'pending') as none,
       count(*) filter (where digits = 'consistent') as consistent,
       count(*) filter (where digits = 'disputed') as disputed,
       count(*) filter (where digits = 'contradicts') as contradicts,
       count(*) filter (where digits = 'code-unknown') as code_unknown
  from judged
 group by organisation
 order by members desc, organisation collate "C"
