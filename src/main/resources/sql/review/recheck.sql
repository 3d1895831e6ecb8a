-- Links that nobody has looked at, in an order that tells nothing.
select d.member_no, d.file_no, d.record_no, f.file_name, d.method, d.score, d.probability, 'recheck' as reason,
       true as asked,
       (select count(distinct c.national_id) from candidate c
         where c.run_id = d.run_id and c.file_no = d.file_no and c.record_no = d.record_no) as candidates
  from id_decision d
  join source_file f using (run_id, file_no)
 where d.run_id = :run and d.method = 'linked' and d.reason = 'match-weight'
   and not exists (select from review_decision n where n.member_no = d.member_no)
   and (:organisation = '' or exists (select from consolidated r
                                       where r.run_id = d.run_id and r.file_no = d.file_no and r.record_no = d.record_no
                                         and r.organisation = :organisation))
 order by md5(d.member_no || :entry), d.member_no
 limit :links
