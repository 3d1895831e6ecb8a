with records as (select sum(records)::bigint as records from source_file where run_id = :run and kind = 'member'),
     tally as (select field, sum(received)::bigint as received, sum(filled)::bigint as filled,
                      sum(right_before)::bigint as right_before, sum(right_after)::bigint as right_after
                 from field_tally
                where run_id = :run
                group by field),
     doubt as (select field, count(distinct (file_no, record_no)) filter (where code not like '%-shared') as contradicting,
                      count(distinct (file_no, record_no)) filter (where code like '%-shared') as shared
                 from finding
                where run_id = :run
                  and code in ('national-id-contradicts', 'admission-too-young', 'official-before-admission', 'dates-contradict',
                               'status-contradicts', 'birth-date-conflict', 'gender-conflict', 'name-conflict',
                               'national-id-shared', 'profile-number-shared', 'card-number-shared')
                group by field)
select t.field, r.records, t.received as filled_before, t.filled as filled_after, t.right_before, t.right_after,
       t.filled - coalesce(d.contradicting, 0) as consistent, t.filled - coalesce(d.shared, 0) as unique_ones
  from tally t
 cross join records r
  left join doubt d using (field)
 order by t.field collate "C"
