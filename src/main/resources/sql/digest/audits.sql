select u.*
  from (select 'figure' as row_of, '' as source, name, 0 as pattern, value, null as audited, null as wrong
          from link_figure where run_id = :run
        union all
        select 'audit', source, rule, pattern, null, audited, wrong
          from link_audit where run_id = :run
        union all
        select 'closed', '', rule, pattern, null, null, null
          from closed_stratum where run_id = :run) u
 order by row_of collate "C", source collate "C", name collate "C", pattern
