select member_no, since_run
  from missing_member
 where run_id = :run
 order by member_no collate "C"
