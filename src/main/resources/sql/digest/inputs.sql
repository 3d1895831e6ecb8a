select file_name, kind, source, bytes, sha256, encoding, delimiter, records, told
  from source_file
 where run_id = :run
 order by file_name collate "C"
