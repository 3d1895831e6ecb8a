with version as (select member_no, first_run, changed_run from member where changed_run <= :run
                 union all
                 select member_no, first_run, changed_run
                   from member_history where changed_run <= :run and replaced_run > :run)
select count(*) as published,
       count(*) filter (where v.first_run = :run) as added,
       count(*) filter (where v.first_run < :run and v.changed_run = :run) as changed,
       count(*) filter (where v.changed_run < :run) as unchanged
  from ledger l
  join version v on v.member_no = l.member_no
 where l.run_id = :run and l.outcome = 'published' and not l.planned
