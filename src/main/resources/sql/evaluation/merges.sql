select j.rule, count(*) as merges, count(*) filter (where t.member_no = i.member_no and t.member_no <> '') as "right",
       count(*) filter (where t.member_no <> i.member_no or t.member_no = '') as wrong
  from joined j
  join truth t on t.source_file = j.source_file and t.record_number = j.record_number
  join truth i on i.source_file = j.into_file and i.record_number = j.into_number
 group by j.rule
 order by j.rule collate "C"
