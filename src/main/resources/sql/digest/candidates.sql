select s.file_name, c.record_no, t.file_name, c.citizen_record_no, c.national_id, c.pattern, c.rarity, c.rule, c.veto,
       c.citizen_name, c.citizen_birth_date, c.citizen_gender
  from candidate c
  left join placed_file s on s.run_id = c.run_id and s.file_no = c.file_no
  left join placed_file t on t.run_id = c.run_id and t.file_no = c.citizen_file_no
 where c.run_id = :run
 order by s.place + c.record_no, c.record_no, c.national_id collate "C", t.place + c.citizen_record_no, c.citizen_record_no
