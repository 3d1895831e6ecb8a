with previous as (select max(p.id) as id
                    from run this
                    join run p on p.job = this.job and p.id < this.id and p.status in ('completed', 'reverted') and not p.dry_run
                   where this.id = :run)
select t.name as measure, p.run_id as previous_run, p.value as before, t.value as now, t.value - p.value as difference
  from run_figure t
  join run_figure p on p.run_id = (select id from previous) and p.name = t.name
 where t.run_id = :run
 order by t.place
