select u.*
  from (select 'level' as row_of, comparison, level, place, m, u, weight, null as same_name
          from link_level where run_id = :run
        union all
        select 'pattern', '', evidence, pattern, null, null, weight, same_name
          from link_pattern where run_id = :run) u
 order by row_of collate "C", comparison collate "C", place
