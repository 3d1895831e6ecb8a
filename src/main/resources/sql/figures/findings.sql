select code, step, count(*) as findings, count(distinct (file_no, record_no)) as records
  from finding
 where run_id = :run
 group by code, step
 order by findings desc, code collate "C", step collate "C"
