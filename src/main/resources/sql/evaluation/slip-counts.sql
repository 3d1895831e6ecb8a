select cardinality(slips) as slips, count(*) filter (where id = 'right') as "right", count(*) filter (where id = 'wrong') as wrong,
       count(*) filter (where of_absent) as of_absent, count(*) filter (where id = 'missing') as missing,
       count(*) filter (where id = 'neither') as neither
  from compared
 where member
 group by cardinality(slips)
 order by cardinality(slips)
