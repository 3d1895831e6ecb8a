select 1 as place, to_jsonb(r)::text as row from record r where run_id = :run and file_no = :file and record_no = :record
union all
select 2, to_jsonb(c)::text from completed_record c where run_id = :run and file_no = :file and record_no = :record
 order by place
