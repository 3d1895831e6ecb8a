with file as (select path, min(file_no) as place, sum(records)::text as records, min(bytes)::text as bytes, min(sha256) as sha256,
                     sum((told ->> 'trailer')::bigint)::text as trailer, max((told ->> 'records')::bigint)::text as told_records,
                     max((told ->> 'bytes')::bigint)::text as told_bytes, max(told ->> 'sha256') as told_sha256
                from source_file
               where run_id = :run
               group by path)
select regexp_replace(path, '^.*[/\\]', '') as file, t.measure, t.told_by, coalesce(t.told, '') as told, t.found
  from file
 cross join lateral (values (1, 'records', 'trailer', trailer, records), (2, 'records', 'manifest', told_records, records),
                            (3, 'bytes', 'manifest', told_bytes, bytes), (4, 'sha256', 'manifest', told_sha256, sha256),
                            (5, 'records', '', case when coalesce(trailer, told_records, told_bytes, told_sha256) is null then '' end,
                             records)) t (line, measure, told_by, told, found)
 where t.told is not null
 order by place, t.line
