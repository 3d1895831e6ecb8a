select rule, count(*) as pairs, count(distinct (file_no, record_no)) as members,
       count(*) filter (where veto <> '') as vetoed
  from candidate
 where run_id = :run
 group by rule
 order by pairs desc, rule collate "C"
