-- Why:      stands for the next migration in the test of upgrades.
-- Adds:     run_note, one row for each run; run.note.
-- Touches:  run, for the moment that a new column takes.
-- Size:     a row for each run.
-- Undo:     drop table run_note; alter table run drop column note.
-- Personal: none.
create table run_note (
    run_id int  not null references run (id),
    note   text not null,
    primary key (run_id)
);
insert into run_note select id, status from run;
alter table run add column note text not null default '';
