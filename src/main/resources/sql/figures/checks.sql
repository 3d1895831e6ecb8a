with entry as (select l.outcome, count(*) as entries,
                      count(*) filter (where s.file_no is null or l.record_no not between 1 and s.records) as stray
                 from ledger l
                 left join source_file s on s.run_id = l.run_id and s.file_no = l.file_no and s.kind = 'member'
                where l.run_id = :run
                group by l.outcome),
     published as (select count(*) filter (where p.final) as members,
                          count(*) filter (where p.final and (m.member_no is not null
                                                              or exists (select from member_history h where h.member_no = p.member_no))) as known,
                          coalesce(sum(p.entries - 1), 0)::bigint as repeated
                     from (select member_no, count(*) as entries, bool_or(not planned) as final
                             from ledger
                            where run_id = :run and outcome = 'published'
                            group by member_no) p
                     left join member m on m.member_no = p.member_no),
     apart as (select file_no, record_no from held_record where run_id = :run
               union all
               select file_no, record_no from merged_record where run_id = :run
               union all
               select file_no, record_no from excluded_record where run_id = :run)
select 'held-in-quarantine' as "check",
       (select count(*) from held_record where run_id = :run) as expected,
       coalesce((select entries from entry where outcome = 'held'), 0) as found
union all
select 'merged-into-another', (select count(*) from merged_record where run_id = :run),
       coalesce((select entries from entry where outcome = 'merged'), 0)
union all
select 'excluded-by-rule', (select count(*) from excluded_record where run_id = :run),
       coalesce((select entries from entry where outcome = 'excluded'), 0)
union all
select 'members-published', (select count(*) from consolidated where run_id = :run),
       coalesce((select entries from entry where outcome = 'published'), 0)
union all
select 'members-in-register', members, known from published
union all
select 'members-published-twice', 0, repeated from published
union all
select 'ids-given-twice', 0,
       (select coalesce(sum(given - 1), 0)::bigint
          from (select count(*) as given
                  from id_decision
                 where run_id = :run and national_id is not null
                 group by national_id) i)
union all
select 'records-with-two-outcomes', 0, (select count(*) - count(distinct (file_no, record_no)) from apart)
union all
select 'outcomes-without-record', 0, (select coalesce(sum(stray), 0)::bigint from entry)
