select d.file_no, d.record_no, f.file_name, d.member_no, d.method, d.reason, d.national_id, d.probability, d.score, d.margin,
       r.full_name, r.birth_date, r.gender, r.home_place, r.residence, r.old_id, r.national_id as carried_id, r.birth_name,
       r.aliases, compared_values(r.full_name, r.birth_date, r.gender, r.national_id, r.old_id, r.home_place, r.residence,
                                  r.birth_name, r.aliases) as compared,
       exists (select from finding x where x.run_id = d.run_id and x.file_no = d.file_no and x.record_no = d.record_no
                                       and x.code = 'id-changed') as changed
  from id_decision d
  join source_file f using (run_id, file_no)
  join consolidated r using (run_id, file_no, record_no)
 where d.run_id = :run and d.file_no = :file and d.record_no = :record
