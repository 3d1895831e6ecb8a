select f.field, r.rule, count(*) as records
  from field_change c
 cross join jsonb_each(c.changes) f (field, trace)
 cross join jsonb_array_elements_text(f.trace) with ordinality r (rule, position)
 where c.run_id = :run and r.position > 1
 group by f.field, r.rule
 order by f.field collate "C", records desc, r.rule collate "C"
