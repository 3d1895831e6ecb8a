select kind, count(*) filter (where id = 'right') as "right", count(*) filter (where id = 'wrong') as wrong,
       count(*) filter (where of_absent) as of_absent, count(*) filter (where id = 'missing') as missing,
       count(*) filter (where id = 'neither') as neither
  from compared
 cross join unnest(string_to_array(kinds, '|')) kind
 where member
 group by kind
 order by wrong desc, missing desc, kind collate "C"
