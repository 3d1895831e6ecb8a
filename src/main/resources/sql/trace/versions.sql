select first_run, changed_run, null::int as replaced_run, to_jsonb(m)::text as row from member m where member_no = :member
union all
select first_run, changed_run, replaced_run, to_jsonb(h)::text from member_history h where member_no = :member
 order by changed_run
