with settled as (select attempt, count(*) as records from ledger where run_id = :run group by attempt),
     begun as (select attempt, count(*) as steps, count(ended_at) as finished
              from step_time where run_id = :run and step <> 'report' group by attempt)
select a.attempt, coalesce(b.steps, 0) as steps_begun, coalesce(b.finished, 0) as steps_finished,
       coalesce(s.records, 0) as settled, coalesce(a.repeated_from, '') as repeated_from, coalesce(a.digest, '') as digest
  from attempt a
  left join begun b using (attempt)
  left join settled s using (attempt)
 where a.run_id = :run
 order by a.attempt
