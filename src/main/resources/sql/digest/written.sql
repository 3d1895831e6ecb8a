select v.*
  from (select member_no, first_run, full_name, printed_name, birth_date, gender, national_id, id_method,
               id_probability, old_id, card_number, profile_number, home_place, home_province, residence,
               residence_province, organisation, admission_date, official_date, phone, status, home_commune,
               residence_commune, birth_province, birth_commune, temporary_province, temporary_commune,
               badge_number, birth_name, aliases, birth_place, temporary_address, ethnic_group, religion,
               occupation_before, occupation_now, general_education, professional_level, political_theory,
               foreign_language, admission_place, org_province, org_district, org_base, org_section, org_cell,
               service_category, workplace, transfer_in, transfer_out, death_date, exit_date, photo, note,
               card_condition
          from member where changed_run = :run
        union all
        select member_no, first_run, full_name, printed_name, birth_date, gender, national_id, id_method,
               id_probability, old_id, card_number, profile_number, home_place, home_province, residence,
               residence_province, organisation, admission_date, official_date, phone, status, home_commune,
               residence_commune, birth_province, birth_commune, temporary_province, temporary_commune,
               badge_number, birth_name, aliases, birth_place, temporary_address, ethnic_group, religion,
               occupation_before, occupation_now, general_education, professional_level, political_theory,
               foreign_language, admission_place, org_province, org_district, org_base, org_section, org_cell,
               service_category, workplace, transfer_in, transfer_out, death_date, exit_date, photo, note,
               card_condition
          from member_history where changed_run = :run) v
 order by v.member_no collate "C"
