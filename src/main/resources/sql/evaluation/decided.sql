create temporary table decided as
select s.file_name as source_file, d.record_no as record_number, d.reason
  from id_decision d join source_file s on s.run_id = d.run_id and s.file_no = d.file_no
 where d.run_id = :run
