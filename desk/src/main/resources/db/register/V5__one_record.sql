-- ---------------------------------------------------------------- one record for one person or body
-- A record that another was found to be points to it, and can be parted from it again.
alter table register.official add column merged_into uuid references register.official on delete set null;
alter table register.organisation add column merged_into uuid references register.organisation on delete set null;
create index on register.official (merged_into) where merged_into is not null;
create index on register.organisation (merged_into) where merged_into is not null;

create table register.merging (
  id uuid primary key,
  kind text not null check (kind in ('official', 'organisation')),
  into_id uuid not null,
  from_id uuid not null,
  into_status text not null,
  from_status text not null,
  by_name text not null,
  at timestamptz not null default clock_timestamp(),
  why text not null check (why <> ''),
  undone_at timestamptz,
  label int not null default 0
);
create index on register.merging (at desc) where undone_at is null;

-- What went over to the record that stayed, so that exactly that can go back.
create table register.merged_part (
  merging_id uuid not null references register.merging on delete cascade,
  what text not null,                            -- ref, subject, post, name, body, parent, party, column
  row_id uuid not null,
  note text not null default '',
  label int not null default 0,
  primary key (merging_id, what, row_id, note)
);

create function register.label_merging() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  new.label := label_of(new.kind, new.into_id);
  return new;
end $$;
create trigger label before insert on register.merging
  for each row execute function register.label_merging();
create function register.label_merged_part() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  select m.label into strict new.label from merging m where m.id = new.merging_id;
  return new;
end $$;
create trigger label before insert on register.merged_part
  for each row execute function register.label_merged_part();

-- Marking a record marks those that were found to be it.
create function register.pass_to_merged() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  update merging set label = new.label where into_id = new.id;
  update merged_part p set label = new.label from merging m where m.id = p.merging_id and m.into_id = new.id;
  execute format('update %I set label = $1 where merged_into = $2', tg_table_name) using new.label, new.id;
  return null;
end $$;
create trigger pass_to_merged after update of label on register.official
  for each row when (old.label <> new.label) execute function register.pass_to_merged();
create trigger pass_to_merged after update of label on register.organisation
  for each row when (old.label <> new.label) execute function register.pass_to_merged();

do $$
declare
  part text;
begin
  foreach part in array array['merging', 'merged_part'] loop
    execute format('alter table register.%I enable row level security', part);
    execute format('create policy sight on register.%I using (label = any((select platform.sight())::int[]))', part);
  end loop;
end $$;
grant select, insert, update, delete on register.merging, register.merged_part to tansiq_desk;
