select s.file_name as source_file,
       n.record_no as record_number,
       coalesce(l.line_no, h.line_no, r.line_no) as line_number,
       case when l.outcome is null or l.outcome = 'published' and l.planned then 'in-progress' else l.outcome end as outcome,
       case when h.run_id is null and l.outcome is distinct from 'held'
            then coalesce(e.member_no, l.member_no) end as member_no,
       e.full_name, e.birth_date, e.gender,
       case when l.published then v.national_id else d.national_id end as national_id,
       case when l.published then v.id_method else d.method end as id_method,
       case when l.published then v.id_probability else d.probability end as id_probability,
       case when x.eligible or 'listed-before' = any (x.obstacles)
            then (select string_agg(reason, '|' order by reason collate "C") from unnest(x.reasons) reason)
            end as reissue_reasons,
       f.codes as findings
  from source_file s
 cross join lateral generate_series(1, s.records) n (record_no)
  left join (select *, outcome in ('published', 'merged') and not planned as published
               from ledger where run_id = :run) l
    on l.file_no = s.file_no and l.record_no = n.record_no
  left join (select run_id, file_no, record_no, line_no from held_record where run_id = :run) h
    on h.file_no = s.file_no and h.record_no = n.record_no
  left join (select file_no, record_no, line_no from record where run_id = :run) r
    on r.file_no = s.file_no and r.record_no = n.record_no
  left join (select file_no, record_no, into_file_no, into_record_no from merged_record where run_id = :run) m
    on m.file_no = s.file_no and m.record_no = n.record_no
  left join (select file_no, record_no, member_no, full_name, birth_date, gender
               from completed_record where run_id = :run
             union all
             select file_no, record_no, member_no, full_name, birth_date, gender
               from record r
              where run_id = :run
                and not exists (select from completed_record c
                                 where c.run_id = :run and c.file_no = r.file_no and c.record_no = r.record_no)) e
    on e.file_no = coalesce(m.into_file_no, s.file_no) and e.record_no = coalesce(m.into_record_no, n.record_no)
  left join (select file_no, record_no, method, national_id, probability from id_decision where run_id = :run) d
    on d.file_no = e.file_no and d.record_no = e.record_no and h.run_id is null
  left join (select member_no, national_id, id_method, id_probability from member where changed_run <= :run
             union all
             select member_no, national_id, id_method, id_probability
               from member_history where changed_run <= :run and replaced_run > :run) v
    on v.member_no = e.member_no and l.published
  left join (select member_no, reasons, eligible, obstacles from reissue where run_id = :run) x
    on x.member_no = e.member_no and h.run_id is null
  left join (select file_no, record_no, string_agg(distinct code collate "C", '|' order by code collate "C") as codes
               from finding where run_id = :run group by file_no, record_no) f
    on f.file_no = s.file_no and f.record_no = n.record_no
 where s.run_id = :run and s.kind = 'member'
 order by s.file_name collate "C", n.record_no
