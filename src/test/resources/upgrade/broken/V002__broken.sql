-- Stands for a migration that fails in the middle: nothing of it may stay.
alter table run add column note text not null default '';
update run set note = 'half';
insert into there_is_no_such_table values (1);
