-- Everyone who may sign in. There is no default account.
create table platform.officer (
  id uuid primary key,
  name text not null check (name <> ''),
  unit text not null,
  login text not null unique,
  password_hash text not null,
  enrolled_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table platform.first_link (
  token_hash text primary key,
  expires_at timestamptz not null
);

-- The outbox: notices between parts, written in the transaction that caused them.
create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on platform.event_publication using hash (serialized_event);
create index on platform.event_publication (completion_date);

create schema audit;

create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  officer_id uuid not null,
  unit text not null,
  act text not null,
  subject text not null,
  why text not null
);
create index on audit.entry (subject, id);
create index on audit.entry (at);

create function audit.keep() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $$;

-- Even the owner's ordinary statements are stopped; the desk's role has no such right at all.
create trigger keep before update or delete or truncate on audit.entry
  for each statement execute function audit.keep();

-- The log over the ledger: leaves are keyed hashes, so that whoever keeps a copy of it learns nothing.
-- An entry waits, from the transaction that wrote it, until the log takes it up.
create table audit.waiting (
  entry_id bigint primary key
);

create table audit.leaf (
  number bigint primary key check (number >= 0),
  entry_id bigint not null unique,
  leaf bytea not null check (length(leaf) = 32)
);

create table audit.checkpoint (
  size bigint primary key,
  note text not null,
  at timestamptz not null default clock_timestamp()
);

create trigger keep before update or delete or truncate on audit.leaf
  for each statement execute function audit.keep();
create trigger keep before update or delete or truncate on audit.checkpoint
  for each statement execute function audit.keep();

grant usage on schema platform, audit to tansiq_desk;
grant select, insert, update on platform.officer to tansiq_desk;
grant select, insert, delete on platform.first_link to tansiq_desk;
grant select, insert, update, delete on platform.event_publication to tansiq_desk;
grant select, insert on audit.entry, audit.leaf, audit.checkpoint to tansiq_desk;
grant select, insert, delete on audit.waiting to tansiq_desk;
