select x.member_no, e.full_name, e.birth_date,
       case when l.outcome = 'published' and not l.planned then v.national_id else d.national_id end as national_id,
       e.organisation, x.card_number,
       (select string_agg(reason, '|' order by reason collate "C") from unnest(x.reasons) reason) as reasons,
       case when x.eligible then 'yes' else 'no' end as listed,
       (select string_agg(obstacle, '|' order by obstacle collate "C") from unnest(x.obstacles) obstacle) as obstacles
  from reissue x
  join consolidated e on e.run_id = :run and e.file_no = x.file_no and e.record_no = x.record_no
  left join ledger l on l.run_id = :run and l.file_no = x.file_no and l.record_no = x.record_no
  left join id_decision d on d.run_id = :run and d.file_no = x.file_no and d.record_no = x.record_no
  left join (select member_no, national_id from member where changed_run <= :run
             union all
             select member_no, national_id
               from member_history where changed_run <= :run and replaced_run > :run) v
    on v.member_no = x.member_no
 where x.run_id = :run
 order by x.member_no collate "C"
