select method, rule, count(*) filter (where id = 'right') as "right", count(*) filter (where id = 'wrong') as wrong,
       count(*) filter (where of_absent) as of_absent, count(*) filter (where id = 'missing') as missing,
       count(*) filter (where id = 'neither') as neither
  from compared
 where member
 group by method, rule
 order by array_position(array['certain', 'linked', 'reviewed', 'pending', 'none', 'not-published'], method),
          rule collate "C"
