with previous as (select max(p.id) as id
                    from run this
                    join run p on p.job = this.job and p.id < this.id and p.status in ('completed', 'reverted') and not p.dry_run
                   where this.id = :run),
     held as (select h.reason, count(*) as records, count(p.reason) as earlier
                from held_record h
                left join (select distinct reason, raw from held_record where run_id = (select id from previous)) p
                  on p.reason = h.reason and p.raw = h.raw
               where h.run_id = :run
               group by h.reason),
     waiting as (select d.reason, count(*) as records, count(p.member_no) as earlier
                   from id_decision d
                   left join (select distinct member_no from id_decision
                               where run_id = (select id from previous) and method = 'pending') p on p.member_no = d.member_no
                  where d.run_id = :run and d.method = 'pending'
                  group by d.reason),
     approved as (select member_no, national_id, string_agg(distinct lower(trim(reviewer)) collate "C", ', ') as reviewers
                    from review_decision
                   where decision = 'link' and entry <= (select coalesce(decisions_entry, 0) from run where id = :run)
                   group by member_no, national_id),
     entry as (
         select 'quarantine' as kind, reason, records, earlier as open_earlier, 'waits' as disposition, '' as disposed_by, '' as because
           from held
         union all
         select 'quarantine', reason, count(distinct (file_no, record_no)), 0, 'corrected', corrected_by, ''
            from correction
           where run_id = :run
           group by reason, corrected_by
         union all
         select 'review', reason, records, earlier, 'waits', '', '' from waiting
         union all
         select 'review', d.reason, count(*), 0, 'decided', coalesce(a.reviewers, ''), ''
            from id_decision d
            left join approved a on a.member_no = d.member_no and a.national_id = d.national_id
           where d.run_id = :run and d.method = 'reviewed'
           group by d.reason, coalesce(a.reviewers, '')
         union all
         select 'gate', g.gate, g.part, 0, case g.state when 'closed' then 'waits' else 'accepted' end,
                coalesce(a.accepted_by, ''), coalesce(a.reason, '')
           from gate_result g
           left join gate_acceptance a using (run_id, gate, part, whole)
          where g.run_id = :run and g.state in ('closed', 'accepted')
            and g.attempt = (select max(attempt) from gate_result where run_id = :run))
select * from entry
 order by array_position(array['quarantine', 'review', 'gate'], kind), disposition <> 'waits', records desc,
          reason collate "C", disposed_by collate "C"
