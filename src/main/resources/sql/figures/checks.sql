with entry as (select * from ledger where run_id = :run),
     published as (select member_no, count(*) as entries, bool_or(not planned) as final
                     from entry where outcome = 'published' group by member_no),
     apart as (select file_no, record_no from held_record where run_id = :run
               union all
               select file_no, record_no from merged_record where run_id = :run
               union all
               select file_no, record_no from excluded_record where run_id = :run)
select 'held-in-quarantine' as "check",
       (select count(*) from held_record where run_id = :run) as expected,
       (select count(*) from entry where outcome = 'held') as found
union all
select 'merged-into-another', (select count(*) from merged_record where run_id = :run),
       (select count(*) from entry where outcome = 'merged')
union all
select 'excluded-by-rule', (select count(*) from excluded_record where run_id = :run),
       (select count(*) from entry where outcome = 'excluded')
union all
select 'members-published', (select count(*) from consolidated where run_id = :run),
       (select count(*) from entry where outcome = 'published')
union all
select 'members-in-register', (select count(*) from published where final),
       (select count(*) from published p
         where p.final and (p.member_no in (select member_no from member)
                            or p.member_no in (select member_no from member_history)))
union all
select 'members-published-twice', 0,
       (select coalesce(sum(entries - 1), 0)::bigint from published)
union all
select 'ids-given-twice', 0,
       (select count(national_id) - count(distinct national_id) from id_decision where run_id = :run)
union all
select 'records-with-two-outcomes', 0, (select count(*) - count(distinct (file_no, record_no)) from apart)
union all
select 'outcomes-without-record', 0,
       (select count(*) from entry e
         where not exists (select from source_file s
                            where s.run_id = :run and s.file_no = e.file_no and s.kind = 'member'
                              and e.record_no between 1 and s.records))
