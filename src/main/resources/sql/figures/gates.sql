select g.gate, g.state, g.part as amount, g.whole as of_all, round(g.allowed * 100, 10)::float8::text || ' %' as allowed,
       coalesce(a.accepted_by, '') as accepted_by, coalesce(a.reason, '') as because
  from gate_result g
  left join gate_acceptance a using (run_id, gate, part, whole)
 where g.run_id = :run and g.attempt = (select max(attempt) from gate_result where run_id = :run)
 order by array_position(array['balance', 'most-held', 'least-id-coverage', 'largest-change', 'most-missing'], g.gate)
