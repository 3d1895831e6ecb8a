select rule, sum(pairs)::bigint as pairs, count(*) as members, sum(vetoed)::bigint as vetoed
  from (select rule, count(*) as pairs, count(*) filter (where veto <> '') as vetoed
          from candidate
         where run_id = :run
         group by rule, file_no, record_no) m
 group by rule
 order by pairs desc, rule collate "C"
