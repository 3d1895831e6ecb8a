select s.file_name, h.record_no, h.line_no, h.reason, h.raw
  from held_record h
  left join source_file s on s.run_id = h.run_id and s.file_no = h.file_no
 where h.run_id = :run
 order by s.file_name collate "C", h.record_no
