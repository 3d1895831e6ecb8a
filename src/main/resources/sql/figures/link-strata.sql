with peer as (select p.id
                from run this
                join run p on p.rules_version = this.rules_version
                          and (p.id = this.id or p.id < this.id and p.status = 'completed' and not p.dry_run)
               where this.id = :run),
     audit as (select rule, pattern, sum(audited)::bigint as audited, sum(wrong)::bigint as wrong
                 from link_audit
                where run_id in (select id from peer) and source = 'withheld-number'
                group by rule, pattern),
     stratum as (select rule, pattern, coalesce(a.audited, 0) as audited, coalesce(a.wrong, 0) as wrong, c.run_id is not null as closed
                   from audit a
                   full join (select * from closed_stratum where run_id = :run) c using (rule, pattern))
select rule, coalesce(p.evidence, s.pattern::text) as evidence, audited, wrong,
       coalesce(to_char(floor(wrong_rate_bound(wrong, audited, 0.05, false) * 10000000) / 10, 'FM999999990.0'), '') as at_least,
       case when closed then 'yes' else 'no' end as closed
  from stratum s
  left join link_pattern p on p.run_id = :run and p.pattern = s.pattern
 where closed or wrong > 0
 order by closed desc, wrong desc, audited desc, rule collate "C", s.pattern
 limit 50
