-- Who else is like one of these citizens; the best first.
select c.national_id, d.member_no, max(c.score) as score, bool_or(c.rule <> '' and c.veto = '') as certain
  from scored_candidate c
  join id_decision d using (run_id, file_no, record_no)
 where c.run_id = :run and c.national_id = any(:ids) and (c.file_no, c.record_no) <> (:file, :record)
 group by c.national_id, d.member_no
 order by c.national_id, score desc, d.member_no
