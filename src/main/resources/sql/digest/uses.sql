select u.*
  from (select 'code' as row_of, list, code
          from code_use where first_run = :run
        union all
        select 'unit', '', code
          from unit_use where first_run = :run) u
 order by row_of collate "C", list collate "C", code collate "C"
