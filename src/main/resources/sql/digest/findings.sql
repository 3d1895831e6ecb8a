select s.file_name, f.record_no, f.code, f.field, f.step, f.detail
  from finding f
  left join placed_file s on s.run_id = f.run_id and s.file_no = f.file_no
 where f.run_id = :run
 order by s.place + f.record_no, f.record_no, f.code collate "C", f.field collate "C"
