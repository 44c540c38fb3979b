-- Who moved the revision last, and when; `told` moves with every publication, which is all that
-- boards on a wall hear of.
alter table assembly.assembly
  add column changed_by uuid,
  add column changed_at timestamptz,
  add column told bigint not null default 0;

-- Which meeting is over before which begins, where both are held.
create table assembly.precedence (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  first_id uuid not null references assembly.request on delete cascade,
  then_id uuid not null references assembly.request on delete cascade,
  unique (first_id, then_id),
  check (first_id <> then_id)
);
create index on assembly.precedence (assembly_id);
create index on assembly.precedence (then_id);

-- A plan that is being looked for. The process that looks says now and then that it still does; a
-- row that nobody speaks for any more tells of a process that was stopped.
create table assembly.solving (
  assembly_id uuid primary key references assembly.assembly on delete cascade,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  by uuid not null
);

-- Who came with a delegation, and in which of its teams they sit.
create table assembly.person (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  delegation_id uuid not null references assembly.delegation on delete cascade,
  name text not null,
  team int not null check (team between 1 and 9),
  unique (delegation_id, name)
);
create index on assembly.person (assembly_id);

do $$
declare
  part text;
begin
  foreach part in array array['precedence', 'solving', 'person']
  loop
    execute format('alter table assembly.%I add column label int not null default 0', part);
    execute format('alter table assembly.%I enable row level security', part);
    execute format('create policy sight on assembly.%I using (label = any((select platform.sight())::int[]))', part);
    execute format('create trigger label before insert on assembly.%I
      for each row execute function assembly.label_part()', part);
    execute format($f$
      create function assembly.pass_to_%1$s() returns trigger
        language plpgsql security definer set search_path = assembly, pg_temp as $b$
      begin
        update %1$I p set label = new.label where p.assembly_id = new.id;
        return null;
      end $b$ $f$, part);
    execute format('create trigger pass_to_%1$s after update of label on assembly.assembly
      for each row when (old.label <> new.label) execute function assembly.pass_to_%1$s()', part);
  end loop;
end $$;

grant select, insert, update, delete on assembly.precedence, assembly.solving, assembly.person
  to tansiq_desk;
