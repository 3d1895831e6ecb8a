select e.entry, (e.told ->> 'run')::int as run, e.told ->> 'kind' as kind, e.told,
       exists (select from event p
                where p.entry > e.entry and p.told ->> 'kind' = 'purge' and p.told ->> 'run' = e.told ->> 'run') as purged
  from event e
 where e.told ->> 'kind' in ('publish', 'plan', 'revert')
   and not exists (select from event l
                    where l.entry > e.entry and l.told ->> 'run' = e.told ->> 'run'
                      and (l.told ->> 'kind' in ('publish', 'plan')
                           or l.told ->> 'kind' = 'rerun' and l.told ->> 'from' <> 'report'))
 order by e.entry
