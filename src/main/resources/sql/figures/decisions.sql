select method, reason, count(*) as members, count(national_id) as with_id
  from id_decision
 where run_id = :run
 group by method, reason
 order by array_position(array['certain', 'linked', 'reviewed', 'pending', 'none'], method),
          members desc, reason collate "C"
