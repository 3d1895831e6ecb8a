-- One row for each citizen, as the decision sees it; the best first.
select c.national_id, c.score, c.rule, c.veto, c.citizen_name, c.citizen_birth_date, c.citizen_gender, p.parts,
       case when p.same_name then c.rarity end as rarity
  from (select distinct on (s.national_id) s.* from scored_candidate s
         where s.run_id = :run and s.file_no = :file and s.record_no = :record
         order by s.national_id, s.score desc, s.rule = '' or s.veto <> '', s.veto, s.rule, s.pattern) c
 cross join lateral (
       select k.same_name,
              (select string_agg(l.comparison || '=' || l.level || '=' || l.weight, ' ' order by e.place)
                 from string_to_table(k.evidence, ' ') with ordinality e (words, place)
                 join link_level l on l.run_id = k.run_id and l.comparison || '=' || l.level = e.words) as parts
         from link_pattern k where k.run_id = c.run_id and k.pattern = c.pattern) p
 order by c.score desc, c.national_id
