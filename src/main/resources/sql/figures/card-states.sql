select c.state, count(*) as cards
  from (select distinct on (c.member_no) c.state
          from card_event c
          join run r on r.id = :run and c.campaign = r.campaign and c.entry <= r.cards_entry
         order by c.member_no, c.entry desc) c
 where c.state <> 'unlisted'
 group by c.state
 order by array_position('{listed,captured,confirmed,printed,handed-over,cancelled}'::text[], c.state)
