-- Which edition of the register a transaction reads, so that an answer drawn from thousands of rows can be kept for as
-- long as nothing it was drawn from changed. Every committed change of a record is in `touched` from the moment it can be
-- seen until it is given its number, and to give numbers makes a new edition: two transactions that read one edition and
-- the same count of changes since see the same records, below their labels.
create table register.edition (
  one boolean primary key default true check (one),
  number bigint not null
);
insert into register.edition (number) values (0);
alter table register.edition enable row level security;   -- only the function below reads it

-- Nothing where this transaction has written something itself, which others cannot see and which may never come to be,
-- nor where so many changes wait for their numbers that to count them costs more than to ask anew.
create function register.edition_read() returns text
  language sql stable security definer set search_path = register, pg_temp as $$
  select case when pg_current_xact_id_if_assigned() is null and waiting.few <= 1000
    then e.number || '.' || waiting.few end
  from edition e, (select count(*) as few from (select from touched limit 1001) as t) as waiting
$$;

-- As before, and a new edition with it.
create or replace function register.settle_changes() returns void
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  if not exists (select from touched) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('register.changes'));
  update edition set number = number + 1;
  with taken as (delete from touched returning kind, subject_id),
    subject as (select distinct kind, subject_id from taken),
    now_is as (
      select s.kind, s.subject_id, r.label, coalesce(r.stands, false) as stands
      from subject s left join lateral (
        select e.label, e.status = 'confirmed' and e.merged_into is null as stands from engagement e
          where s.kind = 'engagement' and e.id = s.subject_id
        union all select a.label, a.status = 'confirmed' from agreement a
          where s.kind = 'agreement' and a.id = s.subject_id
        union all select o.label, o.status = 'confirmed' from official o
          where s.kind = 'official' and o.id = s.subject_id
        union all select g.label, g.status = 'confirmed' from organisation g
          where s.kind = 'organisation' and g.id = s.subject_id
        union all select m.label, m.status = 'confirmed' from commitment m
          where s.kind = 'commitment' and m.id = s.subject_id) r on true),
    ended as (
      update change c set gone = true, number = nextval('change_number') from now_is n
      where c.subject_id = n.subject_id and c.kind = n.kind and not c.gone
        and (not n.stands or c.label <> n.label))
  insert into change (kind, subject_id, label, number, gone)
    select kind, subject_id, label, nextval('change_number'), false from now_is where stands
  on conflict (subject_id, kind, label) do update set number = excluded.number, gone = false;
end $$;

-- Who took part belongs to the engagement.
do $$
declare
  part text;
begin
  foreach part in array array['engagement_person', 'engagement_organisation'] loop
    execute format('create trigger touch_new after insert on register.%I referencing new table as rows
      for each statement execute function register.touch(''''''engagement'''''', ''engagement_id'')', part);
    execute format('create trigger touch_other after update on register.%I referencing new table as rows
      for each statement execute function register.touch(''''''engagement'''''', ''engagement_id'')', part);
    execute format('create trigger touch_gone after delete on register.%I referencing old table as rows
      for each statement execute function register.touch(''''''engagement'''''', ''engagement_id'')', part);
  end loop;
end $$;
