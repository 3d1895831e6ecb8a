select s.file_name, d.record_no, d.member_no, d.method, d.reason, d.national_id, d.probability, d.score, d.margin,
       d.citizen_birth_date
  from id_decision d
  left join placed_file s on s.run_id = d.run_id and s.file_no = d.file_no
 where d.run_id = :run
 order by s.place + d.record_no, d.record_no
