-- Lists that partners may ask privately: hit or no hit for keys that nobody here can read.

-- What a unit offers: its entries of these categories that are open or bear the offer's label. Whoever sees the
-- offer sees everything that is in it.
create table exchange.offer (
  id uuid primary key,
  unit text not null,
  name text not null check (name <> ''),
  categories text[] not null check (cardinality(categories) > 0),
  made_name text not null,
  made_at timestamptz not null default clock_timestamp(),
  wanted_at timestamptz not null default clock_timestamp(),  -- when a new publication was last asked for
  begun_at timestamptz,                          -- when an instance began to make it
  ended_at timestamptz,
  label int not null
);

-- The publication that stands. Its secret key comes from its version and the house's seal, which lies outside the
-- database; the next version has another, and the one before is gone with its row.
create table exchange.filter (
  offer_id uuid primary key references exchange.offer on delete cascade,
  version uuid not null,
  owner_key text not null,
  keys int not null,
  edition bigint not null,
  at timestamptz not null default clock_timestamp(),
  bytes bytea not null,
  label int not null default 0
);

-- A partner who may ask, after two persons agreed.
create table exchange.asker (
  id uuid primary key,
  offer_id uuid not null references exchange.offer on delete cascade,
  agency text not null check (agency <> ''),
  keys_a_day int not null check (keys_a_day between 1 and 100000),
  why text not null check (why <> ''),
  proposed_by uuid not null,
  proposed_name text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  confirmed_by uuid,
  confirmed_name text not null default '',
  confirmed_at timestamptz,
  token_id uuid unique,
  ended_at timestamptz,
  label int not null default 0,
  check (confirmed_by <> proposed_by),
  check (token_id is null or confirmed_by is not null)
);
create index on exchange.asker (offer_id);

-- How many keys were answered, for as long as that counts against the day's measure.
create table exchange.answered (
  asker_id uuid not null references exchange.asker on delete cascade,
  at timestamptz not null default clock_timestamp(),
  keys int not null,
  label int not null default 0
);
create index on exchange.answered (asker_id, at);

create function exchange.label_of_offer() returns trigger
  language plpgsql security definer set search_path = exchange, pg_temp as $$
begin
  select o.label into strict new.label from offer o where o.id = new.offer_id;
  return new;
end $$;
create trigger label before insert or update on exchange.filter
  for each row execute function exchange.label_of_offer();
create trigger label before insert or update on exchange.asker
  for each row execute function exchange.label_of_offer();

create function exchange.label_of_asker() returns trigger
  language plpgsql security definer set search_path = exchange, pg_temp as $$
begin
  select a.label into strict new.label from asker a where a.id = new.asker_id;
  return new;
end $$;
create trigger label before insert on exchange.answered
  for each row execute function exchange.label_of_asker();

do $$
declare
  part text;
begin
  foreach part in array array['offer', 'filter', 'asker', 'answered'] loop
    execute format('alter table exchange.%I enable row level security', part);
    execute format('create policy sight on exchange.%I using (label = any((select platform.sight())::int[]))', part);
  end loop;
end $$;

grant select, insert, update on exchange.offer, exchange.asker to tansiq_desk;
grant select, insert, update, delete on exchange.filter to tansiq_desk;
grant select, insert, delete on exchange.answered to tansiq_desk;
