select file_name as file, source, kind, encoding, syllables, delimiter, bytes, records, sha256
  from source_file
 where run_id = :run
 order by file_no
