select member_no, reasons, eligible, obstacles, card_number
  from reissue
 where run_id = :run
 order by member_no collate "C"
