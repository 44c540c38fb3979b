-- What somebody looked at when its time was over, and kept until another day.
alter table intake.article add column keep_until date;
alter table intake.article add column keep_why text not null default '';
