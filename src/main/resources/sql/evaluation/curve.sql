with summed as (
select ranking, value, sum("right") over best as "right", sum(wrong) over best as wrong,
       sum(linkable) over best as linkable
  from ranked
window best as (partition by ranking order by value desc)
), reached as (
select distinct on (ranking, most) ranking, most, value, "right", wrong, linkable
  from summed
 cross join unnest(array[1, 10, 100]) most
 where wrong * 1000000 <= most * ("right" + wrong)
 order by ranking, most, value
)
select ranking, most as wrong_in_a_million, "right"::bigint, wrong::bigint,
       to_char("right" / nullif(all_members, 0)::numeric, 'FM0.000000') as recall,
       to_char(linkable / nullif(linkable_members, 0)::numeric, 'FM0.000000') as recall_of_linkable
  from reached
 cross join (select count(*) filter (where true_id <> '') as all_members,
                    count(*) filter (where linkable = 'yes') as linkable_members
               from compared where member) members
 order by ranking, most
