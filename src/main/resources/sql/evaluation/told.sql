create temporary table told as
select distinct s.file_name as source_file, f.record_no as record_number
  from finding f join source_file s on s.run_id = f.run_id and s.file_no = f.file_no
 where f.run_id = :run and f.code = 'possible-duplicate'
