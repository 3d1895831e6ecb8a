with previous as (select max(p.id) as id
                    from run this
                    join run p on p.job = this.job and p.id < this.id and p.status in ('completed', 'reverted') and not p.dry_run
                   where this.id = :run),
     part as (select id as run_id, 1 as place, 'program' as part, '' as name, program_version as value from run
              union all
              select id, 2, 'definition', '', definition_hash from run
              union all
              select id, 3, 'rules', '', split_part(rules_version, ' ', 1) from run
              union all
              select id, 4, 'reference', split_part(word, '=', 1), split_part(word, '=', 2)
                from run cross join string_to_table(rules_version, ' ') word
               where word like '%=%'
              union all
              select run_id, 5, 'input', file_name, sha256 from source_file)
select coalesce(t.part, p.part) as part, coalesce(t.name, p.name) as name, (select id from previous) as previous_run,
       coalesce(p.value, '') as before, coalesce(t.value, '') as now
  from (select * from part where run_id = :run) t
  full join (select * from part where run_id = (select id from previous)) p on p.place = t.place and p.name = t.name
 where p.value is distinct from t.value and (select id from previous) is not null
 order by coalesce(t.place, p.place), coalesce(t.name, p.name) collate "C"
