create temporary table actual as
select source_file, record_number, outcome, member_no, national_id, id_method, reissue_reasons from (:outcomes) outcomes
