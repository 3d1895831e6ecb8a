select x.member_no, v.full_name, v.birth_date, v.national_id, v.organisation, v.status, x.since_run
  from missing_member x
  left join (select member_no, full_name, birth_date, national_id, organisation, status
               from member where changed_run <= :run
             union all
             select member_no, full_name, birth_date, national_id, organisation, status
               from member_history where changed_run <= :run and replaced_run > :run) v
    on v.member_no = x.member_no
 where x.run_id = :run
 order by x.member_no collate "C"
