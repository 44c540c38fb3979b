-- What has changed, in an order that whoever follows the register can rely on: a number is given when a change has been
-- committed, by one at a time, so that below a number that can be read nothing is ever added. A transaction that takes
-- an hour gets its number when it ends.
create table register.touched (
  number bigint generated always as identity primary key,
  kind text not null,
  subject_id uuid not null
);
alter table register.touched enable row level security;   -- only what follows reads it

-- The last change of each record, under each label that it bore while a person stood behind it. `gone` says that it is
-- not there any more, whether it was removed, withdrawn, merged, or marked so that this label's readers may not see it:
-- they are told alike, and of what happens to it afterwards nothing.
create sequence register.change_number;
create table register.change (
  kind text not null,
  subject_id uuid not null,
  label int not null,
  number bigint not null unique,
  gone boolean not null,
  primary key (subject_id, kind, label)
);
alter table register.change enable row level security;
create policy sight on register.change using (label = any((select platform.sight())::int[]));

create function register.touch() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  execute format('insert into touched (kind, subject_id) select distinct %s, %I from rows', tg_argv[0], tg_argv[1]);
  return null;
end $$;

do $$
declare
  part record;
begin
  for part in select * from (values
    ('engagement', '''engagement''', 'id'), ('agreement', '''agreement''', 'id'), ('official', '''official''', 'id'),
    ('organisation', '''organisation''', 'id'), ('commitment', '''commitment''', 'id'),
    ('post', '''official''', 'official_id'), ('claim', 'subject_kind', 'subject_id')) as p (name, kind, id)
  loop
    execute format('create trigger touch_new after insert on register.%I referencing new table as rows
      for each statement execute function register.touch(%L, %L)', part.name, part.kind, part.id);
    execute format('create trigger touch_other after update on register.%I referencing new table as rows
      for each statement execute function register.touch(%L, %L)', part.name, part.kind, part.id);
    execute format('create trigger touch_gone after delete on register.%I referencing old table as rows
      for each statement execute function register.touch(%L, %L)', part.name, part.kind, part.id);
  end loop;
end $$;

-- Gives numbers to what has been committed since. What is asked for in the transaction of the caller is safe too: if it
-- fails, nobody has read the numbers.
create function register.settle_changes() returns void
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  if not exists (select from touched) then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('register.changes'));
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

insert into register.touched (kind, subject_id)
  select 'engagement', id from register.engagement where status = 'confirmed'
  union all select 'agreement', id from register.agreement where status = 'confirmed'
  union all select 'official', id from register.official where status = 'confirmed'
  union all select 'organisation', id from register.organisation where status = 'confirmed'
  union all select 'commitment', id from register.commitment where status = 'confirmed';

grant select on register.change to tansiq_desk;
