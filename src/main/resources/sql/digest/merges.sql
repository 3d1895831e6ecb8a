select file_no, record_no, into_file_no, into_record_no, rule, evidence, weight
  from merged_record
 where run_id = :run
 order by file_no, record_no
