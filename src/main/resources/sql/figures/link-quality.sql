with audit as (select coalesce(sum(audited), 0)::bigint as linked, coalesce(sum(wrong), 0)::bigint as wrong
                 from link_audit
                where run_id = :run and source = 'withheld-number'),
     shown as (select 1 as place, 'precision' as measure, linked - wrong as right_ones, linked as of_all from audit
               union all
               select 2, 'recall', a.linked - a.wrong, t.value::bigint
                 from audit a
                 join link_figure t on t.run_id = :run and t.name = 'audit-tried')
select measure, right_ones, of_all,
       to_char(trunc(right_ones * 100 / of_all::numeric, 3), 'FM990.000') as estimate,
       to_char(floor((1 - wrong_rate_bound(of_all - right_ones, of_all, 0.025, true)) * 100000) / 1000, 'FM990.000') as at_least,
       to_char(ceil((1 - wrong_rate_bound(of_all - right_ones, of_all, 0.025, false)) * 100000) / 1000, 'FM990.000') as at_most
  from shown
 where of_all > 0
 order by place
