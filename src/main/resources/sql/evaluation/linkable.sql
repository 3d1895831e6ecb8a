select linkable, count(*) as members, count(*) filter (where id = 'right') as "right",
       count(*) filter (where id = 'wrong') as wrong,
       count(*) filter (where id = 'missing' and method = 'pending' and proposed_right) as review_with_right,
       count(*) filter (where id = 'missing' and method = 'pending' and not proposed_right) as review_without,
       count(*) filter (where id = 'missing' and method <> 'pending') as not_found,
       count(*) filter (where id = 'neither') as neither
  from compared
 where member
 group by linkable
 order by linkable collate "C" desc
