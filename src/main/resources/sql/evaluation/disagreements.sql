select source_file, record_number, what
  from compared
 cross join lateral (values (1, 'wrong-id', member and id = 'wrong'), (2, 'outcome', expected <> actual),
                            (3, 'reasons', member and not (reasons_due @> reasons_listed and reasons_due <@ reasons_listed)),
                            (4, 'missing-id', member and id = 'missing'),
                            (5, 'member-no', number in ('wrong', 'missing', 'extra'))) d (rank, what, so)
 where d.so
 order by d.rank, source_file collate "C", record_number
 limit 20
