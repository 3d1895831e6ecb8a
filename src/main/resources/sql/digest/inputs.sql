select file_name, file_no, kind, source, delivery, path, bytes, sha256, text_sha256, encoding, syllables, delimiter,
       reading, records, told
  from source_file
 where run_id = :run
 order by file_name collate "C"
