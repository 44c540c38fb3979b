-- Which meeting is over before which begins, where both are held.
create table assembly.precedence (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  first_id uuid not null references assembly.request on delete cascade,
  then_id uuid not null references assembly.request on delete cascade,
  label int not null default 0,
  unique (first_id, then_id),
  check (first_id <> then_id)
);
create index on assembly.precedence (assembly_id);
create index on assembly.precedence (then_id);

alter table assembly.precedence enable row level security;
create policy sight on assembly.precedence using (label = any((select platform.sight())::int[]));
create trigger label before insert on assembly.precedence
  for each row execute function assembly.label_part();
create function assembly.pass_to_precedence() returns trigger
  language plpgsql security definer set search_path = assembly, pg_temp as $$
begin
  update precedence p set label = new.label where p.assembly_id = new.id;
  return null;
end $$;
create trigger pass_to_precedence after update of label on assembly.assembly
  for each row when (old.label <> new.label) execute function assembly.pass_to_precedence();

grant select, insert, delete, update on assembly.precedence to tansiq_desk;
