select file_no, field, received, filled, right_before, right_after
  from field_tally
 where run_id = :run
 order by file_no, field, received, filled, right_before, right_after
