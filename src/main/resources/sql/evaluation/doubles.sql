with pair as (
select case when 'written-otherwise' = any (string_to_array(t.kinds || '|' || p.kinds, '|')) then 'otherwise' else 'alike' end as written,
       coalesce(tj.into_file, t.source_file) = coalesce(pj.into_file, p.source_file)
           and coalesce(tj.into_number, t.record_number) = coalesce(pj.into_number, p.record_number) as found,
       ta.outcome = 'held' or pa.outcome = 'held' as held,
       tt.record_number is not null and pt.record_number is not null as told
  from truth t
  join truth p on p.member_no = t.member_no and p.outcome = 'published'
  join actual ta on ta.source_file = t.source_file and ta.record_number = t.record_number
  join actual pa on pa.source_file = p.source_file and pa.record_number = p.record_number
  left join joined tj on tj.source_file = t.source_file and tj.record_number = t.record_number
  left join joined pj on pj.source_file = p.source_file and pj.record_number = p.record_number
  left join told tt on tt.source_file = t.source_file and tt.record_number = t.record_number
  left join told pt on pt.source_file = p.source_file and pt.record_number = p.record_number
 where t.outcome = 'merged'
)
select written, count(*) as doubles, count(*) filter (where found and not held) as found,
       count(*) filter (where held) as held, count(*) filter (where told and not found and not held) as told,
       count(*) filter (where not found and not held and not told) as missed
  from pair
 group by written
 order by written
