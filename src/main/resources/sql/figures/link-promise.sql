select v.kind,
       to_char(t.value * 1000000, 'FM999999990.00') as tolerated,
       l.value::bigint as links,
       to_char(w.value, 'FM999999990.0000') as expected_wrong,
       to_char(coalesce(w.value / nullif(l.value, 0), 0) * 1000000, 'FM999999990.00') as expected,
       case when w.value <= t.value * l.value then 'yes' else 'no' end as kept
  from (values (1, 'another-citizen', 'highest-wrong-rate', 'expected-wrong'),
               (2, 'absent-member', 'highest-absent-rate', 'expected-absent')) as v (place, kind, highest, expected)
  join link_figure t on t.run_id = :run and t.name = v.highest
  join link_figure l on l.run_id = :run and l.name = 'links'
  join link_figure w on w.run_id = :run and w.name = v.expected
 order by v.place
