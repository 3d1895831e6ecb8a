select count(*) as with_reason, count(*) filter (where eligible) as listed,
       count(*) filter (where not eligible) as not_listed
  from reissue
 where run_id = :run
