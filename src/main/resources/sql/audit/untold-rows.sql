with told as (select told ->> 'kind' as kind, (told ->> 'run')::int as run, told from event)
select 'attempt' as place, array[run_id::text, attempt::text] as names
  from attempt
 where (run_id, attempt) not in (select run, (told ->> 'attempt')::int from told where kind in ('launch', 'resume', 'rerun'))
union all
select 'attempt.end', array[run_id::text, attempt::text]
  from attempt
 where result is not null and (run_id, attempt) not in (select run, (told ->> 'attempt')::int from told where kind = 'end')
union all
select 'attempt.stop', array[run_id::text, attempt::text]
  from attempt
 where stop_by is not null and (run_id, attempt) not in (select run, (told ->> 'attempt')::int from told where kind = 'stop')
union all
select 'run', array[id::text]
  from run
 where status in ('unchanged', 'revert') and id not in (select run from told where kind in ('launch', 'revert'))
union all
select 'run.exit', array[r.id::text, coalesce(r.exit_code::text, '-')]
  from run r
  join lateral (select told ->> 'exit' as exit from event e
                 where e.told ->> 'kind' = 'end' and (e.told ->> 'run')::int = r.id and (e.told ->> 'attempt')::int = r.attempt
                 order by e.entry desc limit 1) e on true
 where e.exit is distinct from r.exit_code::text
union all
select 'gate_acceptance', array[run_id::text, gate]
  from gate_acceptance
 where (run_id, gate, part, whole) not in (select run, told ->> 'gate', (told ->> 'part')::bigint, (told ->> 'whole')::bigint
                                             from told where kind = 'acceptance')
union all
select row_of, array[entry::text]
  from (select row_of, entry, last, max(last) over (partition by row_of order by entry, last desc nulls last) as told_to
          from (select case kind when 'cards' then 'card_event' else 'review_decision' end as row_of,
                       coalesce(told ->> 'decision', told ->> 'card')::bigint as entry,
                       coalesce(told ->> 'last', told ->> 'decision')::bigint as last
                  from told where kind in ('decision', 'decisions', 'cards')
                union all
                select 'review_decision', entry, null from review_decision
                union all
                select 'card_event', entry, null from card_event) e) c
 where last is null and entry > coalesce(told_to, 0)
union all
select 'correction', array[entry::text]
  from correction
 where entry not in (select (told ->> 'correction')::bigint from told where kind = 'correction')
union all
select 'disclosure', array[min(entry)::text]
  from disclosure
 group by opening
having min(entry) not in (select (told ->> 'opening')::bigint from told where kind = 'opening')
