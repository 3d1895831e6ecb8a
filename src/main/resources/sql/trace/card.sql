select array_to_string(reasons, ', ') as reasons, eligible, array_to_string(obstacles, ', ') as obstacles
  from reissue
 where run_id = :run and member_no = :member
