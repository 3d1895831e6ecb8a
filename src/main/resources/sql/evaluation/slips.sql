select slip, count(*) filter (where id = 'right') as "right", count(*) filter (where id = 'wrong') as wrong,
       count(*) filter (where of_absent) as of_absent, count(*) filter (where id = 'missing') as missing,
       count(*) filter (where id = 'neither') as neither
  from compared
 cross join unnest(slips) slip
 where member
 group by slip
 order by slip collate "C"
