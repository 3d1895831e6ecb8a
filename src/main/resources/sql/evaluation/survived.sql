create temporary table survived as
select p.source_file, p.record_number, p.linkable, m.source_file as into_file, m.record_number as into_number
  from joined j
  join truth p on p.source_file = j.source_file and p.record_number = j.record_number and p.outcome = 'published'
  join truth m on m.source_file = j.into_file and m.record_number = j.into_number and m.outcome = 'merged'
              and m.member_no = p.member_no
