select lower(trim(reviewer)) as reviewer, count(*) as decisions,
       count(*) filter (where decision = 'link') as linked,
       count(*) filter (where decision = 'none') as none,
       count(*) filter (where decision = 'cannot-tell') as cannot_tell,
       count(*) filter (where decision = 'withdraw') as withdrawn,
       count(*) filter (where blind) as blind,
       count(*) filter (where blind and machine_id <> '' and decision in ('link', 'none')) as rechecks,
       count(*) filter (where blind and machine_id <> '' and decision in ('link', 'none') and national_id = machine_id) as rechecks_agreed
  from review_decision
 where entry <= (select coalesce(decisions_entry, 0) from run where id = :run)
 group by lower(trim(reviewer))
 order by decisions desc, lower(trim(reviewer)) collate "C"
