select code, step, sum(findings)::bigint as findings, count(*) as records
  from (select code, step, count(*) as findings
          from finding
         where run_id = :run
         group by code, step, file_no, record_no) f
 group by code, step
 order by findings desc, code collate "C", step collate "C"
