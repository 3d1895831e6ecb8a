with told as (select (e.told ->> 'run')::int as run
                from event e
               where e.told ->> 'kind' in ('publish', 'revert')
                 and not exists (select from event l
                                  where l.entry > e.entry and l.told ->> 'run' = e.told ->> 'run'
                                    and l.told ->> 'kind' = 'rerun' and l.told ->> 'from' <> 'report'
                                    and not exists (select from event p
                                                     where p.entry > l.entry and p.told ->> 'run' = e.told ->> 'run'
                                                       and p.told ->> 'kind' = 'publish')))
select 'member' as row_of, changed_run as run, count(*) as rows
  from member where changed_run not in (select run from told) group by changed_run
union all
select 'member_history', changed_run, count(*)
  from member_history where changed_run not in (select run from told) group by changed_run
union all
select 'member_history.replaced', replaced_run, count(*)
  from member_history where replaced_run not in (select run from told) group by replaced_run
 order by run, row_of
