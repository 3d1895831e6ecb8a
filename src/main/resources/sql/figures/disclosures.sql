with previous as (select max(p.id) as id
                    from run this
                    join run p on p.job = this.job and p.id < this.id and p.status in ('completed', 'reverted') and not p.dry_run
                   where this.id = :run)
select d.run_id as run, d.operator, d.command, d.purpose, count(distinct d.member_no) as members,
       to_char(min(d.disclosed_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as first_at,
       to_char(max(d.disclosed_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as last_at
  from disclosure d
 where d.run_id in (:run, (select id from previous))
 group by d.run_id, d.operator, d.command, d.purpose
 order by d.run_id, min(d.disclosed_at), d.operator collate "C", d.command collate "C", d.purpose collate "C"
