with peer as (select p.id
                from run this
                join run p on p.rules_version = this.rules_version
                          and (p.id = this.id or p.id < this.id and p.status = 'completed' and not p.dry_run)
               where this.id = :run),
     audit as (select 1 as place, 'withheld-number' as source, count(distinct a.run_id) as runs, sum(a.audited)::bigint as audited,
                      sum(a.wrong)::bigint as wrong
                 from link_audit a
                where a.run_id in (select id from peer) and a.source = 'withheld-number'
               union all
               select 2, 'blind-recheck', count(distinct d.run_id), count(*), count(*) filter (where d.national_id <> d.machine_id)
                 from review_decision d
                where d.run_id in (select id from peer) and d.blind and d.machine_id <> '' and d.decision in ('link', 'none')
                  and d.entry <= (select coalesce(decisions_entry, 0) from run where id = :run)
               union all
               select 3, 'decoys', count(*), sum(m.value)::bigint, sum(l.value)::bigint
                 from link_figure m join link_figure l on l.run_id = m.run_id and l.name = 'decoys-linked'
                where m.run_id in (select id from peer) and m.name = 'decoys')
select source, runs, audited, wrong,
       to_char(wrong * 1000000 / audited::numeric, 'FM999999990.0') as in_a_million,
       to_char(floor(wrong_rate_bound(wrong, audited, 0.025, false) * 10000000) / 10, 'FM999999990.0') as at_least,
       to_char(ceil(wrong_rate_bound(wrong, audited, 0.025, true) * 10000000) / 10, 'FM999999990.0') as at_most
  from audit
 where audited > 0
 order by place
