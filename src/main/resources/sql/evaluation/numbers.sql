select count(*) filter (where number = 'right') as "right", count(*) filter (where number = 'wrong') as wrong,
       count(*) filter (where number = 'missing') as missing, count(*) filter (where number = 'extra') as extra
  from compared
