select s.file_name as file,
       s.records as read,
       count(*) filter (where l.outcome = 'published' and not l.planned) as published,
       count(*) filter (where l.outcome = 'held') as held,
       count(*) filter (where l.outcome = 'merged') as merged,
       count(*) filter (where l.outcome = 'excluded') as excluded,
       s.records - count(*) filter (where l.record_no between 1 and s.records
                                      and not (l.outcome = 'published' and l.planned)) as in_progress,
       count(*) filter (where l.outcome = 'published' and l.planned) as planned
  from source_file s
  left join ledger l on l.run_id = s.run_id and l.file_no = s.file_no
 where s.run_id = :run and s.kind = 'member'
 group by s.file_no, s.file_name, s.records
 order by s.file_no
