select file_no, record_no, rules, received
  from field_change
 where run_id = :run
 order by file_no, record_no
