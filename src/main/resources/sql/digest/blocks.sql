select s.file_name, b.block_no, b.start_byte, b.end_byte, b.first_record, b.first_line, b.records
  from block b
  left join source_file s on s.run_id = b.run_id and s.file_no = b.file_no
 where b.run_id = :run
 order by s.file_name collate "C", b.block_no
