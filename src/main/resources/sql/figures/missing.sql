select since_run, count(*) as members
  from missing_member
 where run_id = :run
 group by since_run
 order by since_run
