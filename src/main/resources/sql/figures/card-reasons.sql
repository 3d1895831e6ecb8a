select reason, count(*) filter (where eligible) as listed, count(*) filter (where not eligible) as not_listed
  from reissue
 cross join unnest(reasons) reason
 where run_id = :run
 group by reason
 order by listed desc, not_listed desc, reason collate "C"
