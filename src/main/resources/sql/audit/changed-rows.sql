select e.entry, e.told ->> 'kind' as place, told_row(e.told) is null as gone,
       array[coalesce(e.told ->> 'decision', e.told ->> 'card', e.told ->> 'correction', e.told ->> 'opening',
                      e.told ->> 'gate', e.told ->> 'run'),
             coalesce(e.told ->> 'last', '')] as names
  from event e
 where e.told ->> 'row' is distinct from encode(sha256(convert_to(told_row(e.told), 'UTF8')), 'hex')
   and e.told ->> 'row' is not null
   and not (e.told ->> 'kind' = 'correction'
            and exists (select from event p where p.entry > e.entry and p.told ->> 'kind' = 'purge'
                                             and p.told ->> 'run' = e.told ->> 'run'))
 order by e.entry
