with choice as (
         select distinct on (member_no, question, lower(trim(reviewer))) member_no, question, lower(trim(reviewer)) as reviewer,
                case decision when 'link' then coalesce(array_position(shown, national_id)::text, 'other') else decision end as choice
           from review_decision
          where question <> '' and decision <> 'withdraw'
            and entry <= (select coalesce(decisions_entry, 0) from run where id = :run)
          order by member_no, question, lower(trim(reviewer)), decided_on desc, entry desc),
     both_decided as (
         select one.reviewer collate "C" as one, other.reviewer collate "C" as other, one.choice as first, other.choice as second
           from choice one
           join choice other using (member_no, question)
          where one.reviewer collate "C" < other.reviewer collate "C"),
     counted as (
         select one, other, first, second, count(*) as questions,
                sum(count(*)) over (partition by one, other, first) as of_first,
                sum(count(*)) over (partition by one, other, second) as of_second,
                sum(count(*)) over (partition by one, other) as of_all
           from both_decided
          group by one, other, first, second),
     chance as (
         select one, other, sum(f.of_first / f.of_all * s.of_second / s.of_all) as share
           from (select distinct one, other, first as choice, of_first, of_all from counted) f
           join (select distinct one, other, second as choice, of_second, of_all from counted) s using (one, other, choice)
          group by one, other)
select one, other, sum(questions)::bigint as questions,
       coalesce(sum(questions) filter (where first = second), 0)::bigint as agreed,
       coalesce(to_char((coalesce(sum(questions) filter (where first = second), 0) / sum(questions) - coalesce(min(c.share), 0))
                        / nullif(1 - coalesce(min(c.share), 0), 0), 'FM990.000'), '') as kappa
  from counted
  left join chance c using (one, other)
 group by one, other
 order by questions desc, one, other
