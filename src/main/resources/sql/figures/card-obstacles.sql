select obstacle, count(*) as cards
  from reissue
 cross join unnest(obstacles) obstacle
 where run_id = :run and not eligible
 group by obstacle
 order by cards desc, obstacle collate "C"
