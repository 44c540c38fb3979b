-- ---------------------------------------------------------------- who is told
-- Who received a copy of the list, and of which edition.
create table exchange.copy (
  id uuid primary key,
  recipient text not null check (recipient <> ''),
  edition bigint not null,
  at timestamptz not null default clock_timestamp(),
  label int not null default 0                   -- only what is open is copied
);

-- Since which edition an entry stands: whoever had a copy of that one or a later one had the entry.
alter table exchange.entry add first_edition bigint not null default 0;

-- What somebody who received an entry is to be told, until somebody says that they were. It holds nothing of what
-- the entry said.
create table exchange.notice (
  id uuid primary key default gen_random_uuid(),
  entry_id uuid not null,
  key text not null,
  owner_unit text not null,
  what text not null check (what in ('erased', 'corrected')),
  recipient text not null,
  way text not null check (way in ('copy', 'hit')),
  at timestamptz not null default clock_timestamp(),
  told_at timestamptz,
  told_name text not null default '',
  how text not null default '',
  label int not null,
  check ((told_at is null) = (how = ''))
);
create unique index notice_once on exchange.notice (entry_id, recipient, what) where told_at is null;
create index on exchange.notice (owner_unit, recipient) where told_at is null;

create function exchange.notify_recipients(gone exchange.entry, what text) returns void
  language sql security definer set search_path = exchange, pg_temp as $$
  insert into notice (entry_id, key, owner_unit, what, recipient, way, label)
  select gone.id, gone.key, gone.owner_unit, what, r.recipient, r.way, gone.label
  from (
    select distinct c.recipient, 'copy' as way from copy c
    where gone.label = 0 and c.edition >= gone.first_edition
    union
    select distinct m.asked_name || ', ' || m.asked_unit, 'hit' from match m
    where m.entry_id = gone.id and m.outcome = 'confirmed') r
  on conflict do nothing
$$;

create or replace function exchange.entry_changed() returns trigger
  language plpgsql security definer set search_path = exchange, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    insert into tombstone (id, key, owner_unit, edition, label)
      values (old.id, old.key, old.owner_unit, this_edition(), old.label);
    if not old.demo then
      perform notify_recipients(old, 'erased');
    end if;
    return old;
  end if;
  new.edition := this_edition();
  if tg_op = 'INSERT' then
    new.first_edition := new.edition;
  elsif not old.demo and (old.names, old.births, old.nationality, old.document, old.category, old.handling,
      old.handling_note, old.note) is distinct from (new.names, new.births, new.nationality, new.document,
      new.category, new.handling, new.handling_note, new.note) then
    perform notify_recipients(old, 'corrected');
  end if;
  return new;
end $$;

alter table exchange.copy enable row level security;
create policy sight on exchange.copy using (label = any((select platform.sight())::int[]));
alter table exchange.notice enable row level security;
create policy sight on exchange.notice using (label = any((select platform.sight())::int[]));
grant select, insert on exchange.copy to tansiq_desk;
grant select, update on exchange.notice to tansiq_desk;

-- ---------------------------------------------------------------- trial
-- Who tries the nominal search alone, on a desk that holds the demo country and nothing else.
create table exchange.trial (
  officer_id uuid primary key,
  begun_at timestamptz not null default clock_timestamp()
);
alter table exchange.trial enable row level security;
create policy own on exchange.trial
  using (current_setting('tansiq.reader', true) in (officer_id::text, 'house'));
grant select, insert, delete on exchange.trial to tansiq_desk;
