with term as (select name, value from link_figure where run_id = :run),
     shown as (
         select 1 as place, 'link-at' as measure, to_char(value * 100, 'FM990.00000') as value
           from term where name = 'link-at-probability'
         union all
         select 2, 'review-at', to_char(value * 100, 'FM990.00000') from term where name = 'review-at-probability'
         union all
         select 3, 'margin', to_char(value, 'FM990.00') from term where name = 'margin'
         union all
         select 4, 'accept-at', to_char(value * 100, 'FM990.00000') from term where name = 'accept-at-probability'
         union all
         select 5, 'found-share', to_char(value * 100, 'FM990.00') from term where name = 'found-share'
         union all
         select 6, 'citizens', to_char(value, 'FM999999999990') from term where name = 'citizens'
         union all
         select 7, 'set-aside', to_char(value, 'FM999999999990') from term where name = 'set-aside'
         union all
         select 8, 'by-number', to_char(value, 'FM999999999990') from term where name = 'by-number'
         union all
         select 9, 'blocking-loss', to_char((n.value - o.value) / nullif(n.value, 0) * 100, 'FM990.00')
           from term n join term o on o.name = 'by-number-and-otherwise'
          where n.name = 'by-number' and n.value > 0
         union all
         select 10, 'closed-strata', count(*)::text from closed_stratum where run_id = :run and exists (select from term))
select measure, value from shown where value is not null order by place
