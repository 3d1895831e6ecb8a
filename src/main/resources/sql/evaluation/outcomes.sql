select coalesce(t.outcome, '(not in the truth)') as expected, coalesce(a.outcome, '(not in the run)') as actual,
       count(*) as records
  from truth t
  full join actual a on a.source_file = t.source_file and a.record_number = t.record_number
 group by t.outcome, a.outcome
 order by coalesce(t.outcome, '') collate "C", records desc, coalesce(a.outcome, '') collate "C"
