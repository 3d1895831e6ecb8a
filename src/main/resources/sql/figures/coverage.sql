with version as (select member_no, national_id, gender, birth_date, organisation
                   from member where changed_run <= :run
                 union all
                 select member_no, national_id, gender, birth_date, organisation
                   from member_history where changed_run <= :run and replaced_run > :run)
select v.organisation,
       count(*) as members,
       count(v.national_id) as with_id,
       count(*) filter (where v.national_id ~ '^(0[0-9]{2}|[12][0-9]{2})[0-9]{9}$'
           and (v.gender = '' or (v.gender = 'M') = (substr(v.national_id, 4, 1)::int % 2 = 0))
           and (v.birth_date = '' or left(v.birth_date, 4)::int = 1900 + substr(v.national_id, 4, 1)::int / 2 * 100
                                                                  + substr(v.national_id, 5, 2)::int)) as consistent
  from ledger l
  join version v on v.member_no = l.member_no
 where l.run_id = :run and l.outcome = 'published' and not l.planned
 group by v.organisation
 order by members desc, v.organisation collate "C"
