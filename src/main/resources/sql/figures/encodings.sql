select s.file_name as file, s.encoding, s.syllables,
       coalesce((select string_agg(coalesce(s.reading -> 'header' ->> (o.place::int - s.first), o.place) || ': ' || o.encoding,
                          ', ' order by o.place::int)
          from jsonb_each_text(s.reading -> 'other-encodings') o (place, encoding)), '') as other_columns,
       coalesce((select string_agg(coalesce(s.reading -> 'header' ->> (o.place::int - s.first), o.place) || ': ' || o.encoding,
                          ', ' order by o.place::int)
          from jsonb_each_text(s.reading -> 'legacy-fonts') o (place, encoding)), '') as font_columns,
       coalesce(c.repaired, 0)::bigint as repaired,
       coalesce(f.ambiguous, 0)::bigint as ambiguous,
       coalesce(f.undecodable, 0)::bigint as undecodable
  from (select *, (reading ->> 'numbered')::boolean::int as first from source_file where run_id = :run) s
  left join (select file_no, sum(records * cells) as repaired
               from (select file_no, rules, count(*) as records
                       from field_change where run_id = :run and rules like '%repair-legacy-text%' group by file_no, rules) g
              cross join lateral (select count(*) as cells from string_to_table(g.rules, ' ') t (field)
                                   where t.field like '%repair-legacy-text%') p
              group by file_no) c using (file_no)
  left join (select file_no, count(*) filter (where code = 'encoding-ambiguous') as ambiguous,
                    count(*) filter (where code <> 'encoding-ambiguous') as undecodable
               from finding
              where run_id = :run and code in ('encoding-ambiguous', 'cell-undecodable', 'text-undecodable')
              group by file_no) f using (file_no)
 order by file_no
