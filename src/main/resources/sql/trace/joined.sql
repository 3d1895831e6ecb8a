select m.file_no, m.record_no, f.file_name, m.rule, m.evidence, m.weight
  from merged_record m
  join source_file f using (run_id, file_no)
 where m.run_id = :run and m.into_file_no = :file and m.into_record_no = :record
 order by m.file_no, m.record_no
