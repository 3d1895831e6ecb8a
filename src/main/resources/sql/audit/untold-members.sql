with told as (select (e.told ->> 'run')::int as run
                from event e
               where e.told ->> 'kind' in ('publish', 'revert')
                 and not exists (select from event l
                                  where l.entry > e.entry and l.told ->> 'run' = e.told ->> 'run'
                                    and l.told ->> 'kind' = 'rerun' and l.told ->> 'from' <> 'report'
                                    and not exists (select from event p
                                                     where p.entry > l.entry and p.told ->> 'run' = e.told ->> 'run'
                                                       and p.told ->> 'kind' = 'publish'))),
     once as (select (told ->> 'run')::int as run from event where told ->> 'kind' in ('publish', 'plan')),
     written as (select 'member' as row_of, changed_run as run, true as is_version from member
                 union all
                 select 'member_history', changed_run, true from member_history
                 union all
                 select 'member_history.replaced', replaced_run, true from member_history
                 union all
                 select 'missing_member', run_id, false from missing_member
                 union all
                 select 'organisation', first_run, false from organisation
                 union all
                 select 'code_use', first_run, false from code_use
                 union all
                 select 'unit_use', first_run, false from unit_use)
select row_of, run, count(*) as rows
  from written
 where case when is_version then run not in (select run from told) else run not in (select run from once) end
 group by row_of, run
 order by run, row_of
