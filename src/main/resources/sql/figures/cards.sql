select count(*) as with_reason, count(*) filter (where eligible) as listed,
       count(*) filter (where not eligible) as not_listed,
       (select count(*) from (select distinct on (c.member_no) c.state
                                from card_event c
                                join run r on r.id = :run and c.campaign = r.campaign and c.entry <= r.cards_entry
                               order by c.member_no, c.entry desc) c
         where c.state in ('listed', 'captured', 'confirmed', 'printed')) as open_before
  from reissue
 where run_id = :run
