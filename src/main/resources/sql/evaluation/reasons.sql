select reason, count(*) filter (where due and listed) as "right", count(*) filter (where due and not listed) as missing,
       count(*) filter (where listed and not due) as extra
  from compared
 cross join lateral (select reason, reason = any (reasons_due) as due, reason = any (reasons_listed) as listed
                       from (select unnest(reasons_due) union select unnest(reasons_listed)) every (reason)) reasons
 where member
 group by reason
 order by reason collate "C"
