select u.*
  from (select 'code' as row_of, list, code, name_vi, name_en, null as parent
          from code
        union all
        select 'unit', '', code, name, '', parent
          from administrative_unit) u
 order by row_of collate "C", list collate "C", code collate "C"
