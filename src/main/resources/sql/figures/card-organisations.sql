with card as (
    select e.organisation, e.org_base, x.eligible, 'listed-before' = any (x.obstacles) as listed_before, count(*) as cards
      from reissue x
      join consolidated e on e.run_id = :run and e.file_no = x.file_no and e.record_no = x.record_no
     where x.run_id = :run
     group by e.organisation, e.org_base, x.eligible, listed_before)
select base_organisation(organisation, org_base) as organisation,
       coalesce(sum(cards) filter (where eligible), 0)::bigint as listed,
       coalesce(sum(cards) filter (where listed_before), 0)::bigint as listed_before,
       coalesce(sum(cards) filter (where not eligible and not listed_before), 0)::bigint as not_listed
  from card
 group by 1
 order by listed desc, listed_before desc, base_organisation(organisation, org_base) collate "C"
