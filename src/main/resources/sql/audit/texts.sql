select k.path, k.sha256, min(f.run_id) as run, (array_agg(f.file_name order by f.run_id, f.file_no))[1] as file_name,
       bool_and(exists (select from event p
                         where p.told ->> 'kind' = 'purge' and p.told ->> 'run' = f.run_id::text)) as purged
  from source_file f
  join archived_text k on k.run_id = f.run_id and k.file_no = f.file_no
 where f.kind <> 'registry' or (f.sha256 <> f.text_sha256 and k.path = f.text_path)
 group by k.path, k.sha256
 order by run, file_name, k.path
