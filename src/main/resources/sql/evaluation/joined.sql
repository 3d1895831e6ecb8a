create temporary table joined as
select s.file_name as source_file, m.record_no as record_number, i.file_name as into_file, m.into_record_no as into_number,
       m.rule
  from merged_record m
  join source_file s on s.run_id = m.run_id and s.file_no = m.file_no
  join source_file i on i.run_id = m.run_id and i.file_no = m.into_file_no
 where m.run_id = :run
