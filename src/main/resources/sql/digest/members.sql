select v.*
  from (select member_no, full_name, printed_name, birth_date, gender, national_id, id_method, id_probability, old_id,
               card_number, profile_number, home_place, home_province, residence, residence_province, organisation,
               admission_date, official_date, phone, status
          from member where changed_run <= :run
        union all
        select member_no, full_name, printed_name, birth_date, gender, national_id, id_method, id_probability, old_id,
               card_number, profile_number, home_place, home_province, residence, residence_province, organisation,
               admission_date, official_date, phone, status
          from member_history where changed_run <= :run and replaced_run > :run) v
 where v.member_no in (select member_no from ledger where run_id = :run and outcome = 'published' and not planned)
 order by v.member_no collate "C"
