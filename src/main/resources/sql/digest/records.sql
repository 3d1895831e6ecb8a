select file_no, record_no, line_no, form, member_no, name_key, full_name, printed_name, birth_date, gender,
       national_id, old_id, card_number, profile_number, home_place, residence, organisation, admission_date,
       official_date, phone, status, home_province, residence_province, badge_number, birth_name, aliases,
       birth_place, temporary_address, ethnic_group, religion, occupation_before, occupation_now,
       general_education, professional_level, political_theory, foreign_language, admission_place, org_province,
       org_district, org_base, org_section, org_cell, service_category, workplace, transfer_in, transfer_out,
       death_date, exit_date, photo, note, card_condition, home_commune, residence_commune, birth_province,
       birth_commune, temporary_province, temporary_commune
  from (select 'standard' as form, r.* from record r where r.run_id = :run
        union all
        select 'completed', c.* from completed_record c where c.run_id = :run) v
 order by file_no, record_no, form
