create temporary table proposed as
select s.file_name as source_file, c.record_no as record_number, c.national_id, max(c.score) as score,
       bool_and(c.veto <> '') as vetoed
  from scored_candidate c join source_file s on s.run_id = c.run_id and s.file_no = c.file_no
 where c.run_id = :run
 group by s.file_name, c.record_no, c.national_id
