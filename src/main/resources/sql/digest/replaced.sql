select member_no, changed_run
  from member_history
 where replaced_run = :run
 order by member_no collate "C"
