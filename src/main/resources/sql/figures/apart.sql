select outcome, rule, count(*) as records
  from (select 'merged' as outcome, rule from merged_record where run_id = :run
        union all
        select 'excluded', rule from excluded_record where run_id = :run) apart
 group by outcome, rule
 order by outcome desc, records desc, rule collate "C"
