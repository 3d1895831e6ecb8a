with card as (
    select base_organisation(e.organisation, e.org_base) as organisation, x.eligible,
           'listed-before' = any (x.obstacles) as listed_before
      from reissue x
      join consolidated e on e.run_id = :run and e.file_no = x.file_no and e.record_no = x.record_no
     where x.run_id = :run)
select organisation, count(*) filter (where eligible) as listed,
       count(*) filter (where listed_before) as listed_before,
       count(*) filter (where not eligible and not listed_before) as not_listed
  from card
 group by organisation
 order by listed desc, listed_before desc, organisation collate "C"
