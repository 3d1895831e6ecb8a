create temporary table ranked as
with rivals as (
select *, row_number() over mine as place, lead(score) over mine as runner_up,
       max(score) over (partition by national_id order by score desc, source_file, record_number
                        rows between unbounded preceding and 1 preceding) as best_other_claim,
       lead(score) over (partition by national_id order by score desc, source_file, record_number) as next_claim
  from proposed
window mine as (partition by source_file, record_number order by score desc, national_id)
), best as (
select r.*, c.id_of_truth as true_id, c.linkable
  from rivals r
  join (select source_file, record_number, true_id as id_of_truth, linkable from compared where member) c
    on c.source_file = r.source_file and c.record_number = r.record_number
 where r.place = 1 and r.best_other_claim is null
)
select ranking, value, count(*) filter (where national_id = true_id) as "right",
       count(*) filter (where national_id <> true_id) as wrong,
       count(*) filter (where national_id = true_id and linkable = 'yes') as linkable
  from best
 cross join lateral (values ('engine', least(score, score - coalesce(runner_up, 0), score - coalesce(next_claim, 0)), not vetoed),
                            ('plain', score, true)) r (ranking, value, ranked)
 where ranked
 group by ranking, value
