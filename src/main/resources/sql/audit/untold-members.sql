with told as (select (e.told ->> 'run')::int as run
                from event e
               where e.told ->> 'kind' in ('publish', 'revert')
                 and not exists (select from event l
                                  where l.entry > e.entry and l.told ->> 'run' = e.told ->> 'run'
                                    and l.told ->> 'kind' = 'rerun' and l.told ->> 'from' <> 'report'
                                    and not exists (select from event p
                                                     where p.entry > l.entry and p.told ->> 'run' = e.told ->> 'run'
                                                       and p.told ->> 'kind' = 'publish'))),
     once as (select (told ->> 'run')::int as run from event where told ->> 'kind' in ('publish', 'plan'))
select 'member' as row_of, changed_run as run, count(*) as rows
  from member where changed_run not in (select run from told) group by changed_run
union all
select 'member_history', changed_run, count(*)
  from member_history where changed_run not in (select run from told) group by changed_run
union all
select 'member_history.replaced', replaced_run, count(*)
  from member_history where replaced_run not in (select run from told) group by replaced_run
union all
select 'missing_member', run_id, count(*)
  from missing_member where run_id not in (select run from once) group by run_id
union all
select 'organisation', first_run, count(*)
  from organisation where first_run not in (select run from once) group by first_run
union all
select 'code_use', first_run, count(*)
  from code_use where first_run not in (select run from once) group by first_run
union all
select 'unit_use', first_run, count(*)
  from unit_use where first_run not in (select run from once) group by first_run
 order by run, row_of
