-- A plan that is being looked for. The process that looks says now and then that it still does; a
-- row that nobody speaks for any more tells of a process that was stopped.
create table assembly.solving (
  assembly_id uuid primary key references assembly.assembly on delete cascade,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  by uuid not null,
  label int not null default 0
);

alter table assembly.solving enable row level security;
create policy sight on assembly.solving using (label = any((select platform.sight())::int[]));
create trigger label before insert on assembly.solving
  for each row execute function assembly.label_part();
create function assembly.pass_to_solving() returns trigger
  language plpgsql security definer set search_path = assembly, pg_temp as $$
begin
  update solving p set label = new.label where p.assembly_id = new.id;
  return null;
end $$;
create trigger pass_to_solving after update of label on assembly.assembly
  for each row when (old.label <> new.label) execute function assembly.pass_to_solving();

grant select, insert, update, delete on assembly.solving to tansiq_desk;
