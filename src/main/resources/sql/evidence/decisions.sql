select entry, decision, national_id, reviewer, decided_on, reason from review_decision
 where member_no = :member order by decided_on, entry
