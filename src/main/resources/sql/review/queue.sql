-- The members of a run whose national ID may be undecided, each with how many citizens may be the member.
select d.member_no, d.file_no, d.record_no, f.file_name, d.method, d.score, d.probability,
       case when x.code is null then d.reason else x.code end as reason,
       d.method = 'pending' or x.code is not null as asked,
       (select count(distinct c.national_id) from candidate c
         where c.run_id = d.run_id and c.file_no = d.file_no and c.record_no = d.record_no) as candidates
  from id_decision d
  join source_file f using (run_id, file_no)
  left join finding x on x.run_id = d.run_id and x.file_no = d.file_no and x.record_no = d.record_no and x.code = 'id-changed'
 where d.run_id = :run
   and (d.method = 'pending' or x.code is not null
        or d.member_no in (select n.member_no from review_decision n where n.entry > :entry and n.decision = 'withdraw'))
   and (:organisation = '' or exists (select from consolidated r
                                       where r.run_id = d.run_id and r.file_no = d.file_no and r.record_no = d.record_no
                                         and r.organisation = :organisation))
