select s.file_name as source_file,
       f.record_no as record_number,
       case when h.run_id is null then coalesce(c.member_no, r.member_no) end as member_no,
       f.code, f.field, f.step, f.detail
  from finding f
  join source_file s on s.run_id = f.run_id and s.file_no = f.file_no
  left join held_record h on h.run_id = :run and h.file_no = f.file_no and h.record_no = f.record_no
  left join merged_record m on m.run_id = :run and m.file_no = f.file_no and m.record_no = f.record_no
  left join record r on r.run_id = :run and r.file_no = coalesce(m.into_file_no, f.file_no)
                    and r.record_no = coalesce(m.into_record_no, f.record_no)
  left join completed_record c on c.run_id = :run and c.file_no = r.file_no and c.record_no = r.record_no
 where f.run_id = :run
 order by s.file_name collate "C", f.record_no, f.code collate "C", f.field collate "C"
