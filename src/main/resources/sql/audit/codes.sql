select entry, (told ->> 'run')::int as run, told ->> 'codes-before' as before, told ->> 'codes' as after
  from event
 where told ->> 'kind' = 'publish'
 order by entry
