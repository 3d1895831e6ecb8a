select f.file_name, f.bytes, f.sha256, f.encoding, f.records, f.reading ->> 'header' as header,
       coalesce(h.line_no, r.line_no, l.line_no, 0) as line_no, coalesce(h.reason, '') as held,
       case when r.run_id is null then '' else 'yes' end as readable,
       coalesce(l.outcome, '') as outcome, coalesce(l.planned, false) as planned, coalesce(l.attempt, 0) as attempt,
       coalesce(m.rule, '') as merged_by, coalesce(m.evidence, '') as evidence, coalesce(m.weight, 0) as weight, coalesce(i.file_name, '') as into_file, coalesce(m.into_record_no, 0) as into_record,
       coalesce(m.into_file_no, 0) as into_file_no, coalesce(e.rule, '') as excluded_by,
       coalesce(nullif(l.member_no, ''), d.member_no, r.member_no, '') as member_no,
       coalesce(d.method, '') as method, coalesce(d.reason, '') as reason, coalesce(d.national_id, '') as national_id,
       coalesce(d.score, 0) as score, coalesce(d.margin, 0) as margin, d.margin is not null as rival
  from source_file f
  left join record r on r.run_id = f.run_id and r.file_no = f.file_no and r.record_no = :record
  left join held_record h on h.run_id = f.run_id and h.file_no = f.file_no and h.record_no = :record
  left join ledger l on l.run_id = f.run_id and l.file_no = f.file_no and l.record_no = :record
  left join merged_record m on m.run_id = f.run_id and m.file_no = f.file_no and m.record_no = :record
  left join source_file i on i.run_id = f.run_id and i.file_no = m.into_file_no
  left join excluded_record e on e.run_id = f.run_id and e.file_no = f.file_no and e.record_no = :record
  left join id_decision d on d.run_id = f.run_id and d.file_no = f.file_no and d.record_no = :record
 where f.run_id = :run and f.file_no = :file and :record between 1 and f.records
