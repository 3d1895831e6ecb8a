select (floor(score / 400.0) * 4)::int as bits,
       count(*) filter (where method = 'certain') as certain,
       count(*) filter (where method = 'linked') as linked,
       count(*) filter (where method = 'reviewed') as reviewed,
       count(*) filter (where method = 'pending') as pending,
       count(*) filter (where method = 'none') as none
  from id_decision
 where run_id = :run and score is not null
 group by 1
 order by 1
