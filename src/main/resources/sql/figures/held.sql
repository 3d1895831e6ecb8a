select reason, count(*) as records
  from held_record
 where run_id = :run
 group by reason
 order by records desc, reason collate "C"
