select count(*) filter (where id in ('right', 'wrong')) as given, count(*) filter (where id = 'right') as "right",
       count(*) filter (where id = 'wrong') as wrong, count(*) filter (where of_absent) as of_absent,
       to_char(coalesce(count(*) filter (where id = 'right') / nullif(count(*) filter (where id in ('right', 'wrong')), 0)::numeric, 1),
               'FM0.000000') as precision,
       to_char(coalesce(count(*) filter (where id = 'right') / nullif(count(*) filter (where id <> 'neither'), 0)::numeric, 1),
               'FM0.000000') as recall,
       count(given_id) filter (where given_id <> '') - count(distinct given_id) filter (where given_id <> '') as given_twice
  from compared
 where member
