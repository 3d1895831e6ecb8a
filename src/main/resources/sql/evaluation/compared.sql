create temporary table compared as
select t.source_file, t.record_number, t.kinds, t.member_kind, t.linkable,
       string_to_array(t.slips, '|') as slips,
       t.outcome as expected, a.outcome as actual,
       t.outcome = 'published' or t.outcome <> 'merged' and a.outcome = 'published' as member,
       case when a.outcome in ('published', 'merged', 'in-progress') then coalesce(a.id_method, 'none')
            else 'not-published' end as method,
       coalesce(d.reason, '') as rule,
       t.national_id as true_id, a.national_id as given_id,
       case when coalesce(a.national_id, '') = '' then case when t.national_id = '' then 'neither' else 'missing' end
            when a.national_id = t.national_id then 'right' else 'wrong' end as id,
       coalesce(a.national_id, '') <> '' and t.national_id = '' as of_absent,
       case when t.member_no = '' and a.member_no is null then 'neither' when a.member_no is null then 'missing'
            when a.member_no = t.member_no then 'right' when t.member_no = '' then 'extra' else 'wrong' end as number,
       p.national_id is not null as proposed_right,
       string_to_array(t.reissue_reasons, '|') as reasons_due,
       string_to_array(coalesce(a.reissue_reasons, ''), '|') as reasons_listed
  from truth t
  join actual a on a.source_file = t.source_file and a.record_number = t.record_number
  left join decided d on d.source_file = t.source_file and d.record_number = t.record_number
  left join proposed p on p.source_file = t.source_file and p.record_number = t.record_number
                      and p.national_id = t.national_id
