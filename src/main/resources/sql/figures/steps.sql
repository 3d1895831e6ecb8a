with received as (select coalesce(sum(records), 0) as records from source_file
                   where run_id = :run and kind = 'member'),
     standard as (select count(*) as records from record where run_id = :run),
     held as (select count(*) filter (where r.run_id is null) as unreadable,
                     count(*) filter (where r.run_id is not null) as contradicting
                from held_record h
                left join record r on r.run_id = h.run_id and r.file_no = h.file_no and r.record_no = h.record_no
               where h.run_id = :run),
     merged as (select count(*) as records from merged_record where run_id = :run),
     excluded as (select count(*) as records from excluded_record where run_id = :run),
     members as (select count(*) as records from consolidated where run_id = :run),
     decided as (select method, count(*) as records from id_decision where run_id = :run group by method),
     entry as (select count(*) filter (where not planned) as published, count(*) filter (where planned) as planned
                 from ledger where run_id = :run and outcome = 'published')
select 'receive' as step, 'received' as part, records from received
union all select 'standardise', 'standardised', records from standard
union all select 'standardise', 'held', unreadable from held
union all select 'consolidate', 'members', records from members
union all select 'consolidate', 'merged', records from merged
union all select 'consolidate', 'excluded', records from excluded
union all select 'consolidate', 'held', contradicting from held
union all (select 'identify', m.method, coalesce(d.records, 0)
             from (values (1, 'certain'), (2, 'linked'), (3, 'reviewed'), (4, 'pending'), (5, 'none')) m (no, method)
             left join decided d using (method) order by m.no)
union all select 'publish', 'published', published from entry
union all select 'publish', 'planned', planned from entry
