select s.file_name, l.record_no, l.line_no, l.outcome, l.planned, l.reason, l.member_no, t.file_name, l.into_record_no
  from ledger l
  left join placed_file s on s.run_id = l.run_id and s.file_no = l.file_no
  left join placed_file t on t.run_id = l.run_id and t.file_no = l.into_file_no
 where l.run_id = :run
 order by s.place + l.record_no, l.record_no
