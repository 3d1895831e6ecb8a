select path, name, parent, level
  from organisation
 where first_run = :run
 order by path collate "C"
