select p.field, p.rule, sum(c.records)::bigint as records
  from (select rules, count(*) as records from field_change where run_id = :run group by rules) c
 cross join string_to_table(c.rules, ' ') f (field_and_rules)
 cross join lateral (select split_part(f.field_and_rules, ':', 1) as field,
                            string_to_table(split_part(f.field_and_rules, ':', 2), ',') as rule) p
 group by p.field, p.rule
 order by p.field collate "C", records desc, p.rule collate "C"
