select file_name as file, source, kind, delimiter, bytes, records, coalesce((reading ->> 'deleted')::int, 0) as deleted, sha256
  from source_file
 where run_id = :run
 order by file_no
