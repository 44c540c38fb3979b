-- How long it takes to get from one zone of the rooms to another, either way, in whole slots.
create table assembly.passage (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  from_zone text not null,
  to_zone text not null check (from_zone <> to_zone),
  slots int not null check (slots between 1 and 48)
);
create unique index on assembly.passage
  (assembly_id, least(from_zone, to_zone), greatest(from_zone, to_zone));

alter table assembly.passage add column label int not null default 0;
alter table assembly.passage enable row level security;
create policy sight on assembly.passage using (label = any((select platform.sight())::int[]));
create trigger label before insert on assembly.passage
  for each row execute function assembly.label_part();
create function assembly.pass_to_passage() returns trigger
  language plpgsql security definer set search_path = assembly, pg_temp as $$
begin
  update passage p set label = new.label where p.assembly_id = new.id;
  return null;
end $$;
create trigger pass_to_passage after update of label on assembly.assembly
  for each row when (old.label <> new.label) execute function assembly.pass_to_passage();

grant select, insert, update, delete on assembly.passage to tansiq_desk;
