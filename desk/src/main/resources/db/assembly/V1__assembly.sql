create extension if not exists btree_gist with schema public;

-- ---------------------------------------------------------------- set-up
-- An assembly has the id of its engagement in the register. `revision` moves with everything a plan
-- depends on. Slots are instants: the zone says only how they are written.
create table assembly.assembly (
  id uuid primary key,
  title text not null,
  zone text not null,
  days int not null check (days between 1 and 15),
  slots_each int not null check (slots_each between 1 and 48),
  freeze_minutes int not null check (freeze_minutes between 0 and 1440),
  revision bigint not null default 0,
  set_up_at timestamptz not null default clock_timestamp(),
  set_up_by uuid not null
);

create table assembly.slot (
  assembly_id uuid not null references assembly.assembly on delete cascade,
  number int not null check (number >= 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  primary key (assembly_id, number)
);

create table assembly.room (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  name text not null,
  zone text not null default '',
  capacity int not null check (capacity between 2 and 1000),
  level int not null check (level between 0 and 3),
  unique (assembly_id, name)
);

create table assembly.interpreter (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  name text not null,
  languages text[] not null check (cardinality(languages) > 0),
  in_a_row int not null check (in_a_row between 0 and 48),
  unique (assembly_id, name)
);

create table assembly.delegation (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  country char(2) not null,
  rank int not null check (rank between 1 and 5),
  teams int not null check (teams between 1 and 9),
  languages text[] not null check (cardinality(languages) > 0),
  arrives_at timestamptz,
  departs_at timestamptz,
  host boolean not null default false,
  unique (assembly_id, country),
  check (departs_at is null or arrives_at is null or departs_at > arrives_at)
);
create unique index one_host on assembly.delegation (assembly_id) where host;

-- What nobody meets beside.
create table assembly.session (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  kind text not null check (kind in ('plenary', 'vote')),
  title text not null,
  from_slot int not null check (from_slot >= 0),
  to_slot int not null check (to_slot >= from_slot)
);

-- A room that is closed, an interpreter who is ill.
create table assembly.outage (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  kind text not null check (kind in ('room', 'interpreter')),
  subject_id uuid not null,
  from_slot int not null check (from_slot >= 0),
  to_slot int not null check (to_slot >= from_slot),
  why text not null,
  at timestamptz not null default clock_timestamp()
);

-- ---------------------------------------------------------------- requests
create table assembly.request (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  number int not null,
  asker uuid not null references assembly.delegation,
  asked uuid not null references assembly.delegation,
  weight int not null check (weight between 1 and 5),
  level int not null check (level between 0 and 3),
  seats int not null check (seats between 2 and 1000),
  length int not null check (length between 1 and 8),
  language text not null default '',              -- to be interpreted; empty where none is
  topics text[] not null default '{}',
  mutual boolean not null,                        -- whether the other side wants it too
  state text not null check (state in ('waiting', 'accepted', 'wait-listed', 'declined')),
  reason text not null default '',
  origin text not null check (origin in ('typed', 'imported', 'link')),
  at timestamptz not null default clock_timestamp(),
  unique (assembly_id, number),
  check (asker <> asked)
);
create unique index one_request_a_pair on assembly.request
  (assembly_id, least(asker, asked), greatest(asker, asked)) where state <> 'declined';

-- "No, thank you" holds for the pair, whoever asks next.
create table assembly.barred (
  assembly_id uuid not null references assembly.assembly on delete cascade,
  one uuid not null references assembly.delegation on delete cascade,
  other uuid not null references assembly.delegation on delete cascade,
  at timestamptz not null default clock_timestamp(),
  primary key (assembly_id, one, other),
  check (one < other)
);

-- ---------------------------------------------------------------- plans
-- What was made, with what is proved of it: no plan can hold more weight than `most`.
create table assembly.version (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  number int not null,
  stage text not null check (stage in ('draft', 'preliminary', 'final')),
  weight bigint not null,
  most bigint not null,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  final_asked_by uuid,
  published_by uuid,
  published_at timestamptz,
  unique (assembly_id, number),
  check ((stage = 'draft') = (published_at is null)),
  check (stage <> 'final' or final_asked_by <> published_by)
);

create table assembly.placement (
  version_id uuid not null references assembly.version on delete cascade,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  request_id uuid not null references assembly.request on delete cascade,
  slot int not null,
  length int not null,
  room_id uuid not null references assembly.room,
  interpreter_id uuid references assembly.interpreter,
  pinned boolean not null default false,
  locked boolean not null default false,
  during int4range not null generated always as (int4range(slot, slot + length)) stored,
  primary key (version_id, request_id),
  constraint room_once exclude using gist (version_id with =, room_id with =, during with &&),
  constraint interpreter_once exclude using gist
    (version_id with =, interpreter_id with =, during with &&) where (interpreter_id is not null)
);

-- Who sits where: a delegation's head, or one of its teams, is in one meeting at a time.
create table assembly.seat (
  version_id uuid not null,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  request_id uuid not null,
  delegation_id uuid not null references assembly.delegation,
  team int not null,
  during int4range not null,
  primary key (version_id, request_id, delegation_id),
  foreign key (version_id, request_id) references assembly.placement on delete cascade,
  constraint delegation_once exclude using gist
    (version_id with =, delegation_id with =, team with =, during with &&)
);

-- What can be taken back on the board.
create table assembly.move (
  id bigint generated always as identity primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  version_id uuid not null references assembly.version on delete cascade,
  request_id uuid not null,
  was_slot int,                                   -- null where it had no place
  was_room uuid,
  by uuid not null,
  at timestamptz not null default clock_timestamp()
);
create index on assembly.move (version_id, by, id desc);

-- ---------------------------------------------------------------- what everybody was told
-- The plan as it was last published, meeting by meeting; `sequence` moves with every change
-- (RFC 5545, 3.8.7.4), and what is cancelled stays so that calendars take it out.
create table assembly.published (
  request_id uuid primary key references assembly.request on delete cascade,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  sequence int not null default 0,
  slot int not null,
  length int not null,
  room_id uuid not null references assembly.room,
  interpreter_id uuid references assembly.interpreter,
  cancelled boolean not null default false,
  changed_at timestamptz not null
);
create index on assembly.published (assembly_id);

-- Whom a publication concerns, from the same transaction, until somebody has told them.
create table assembly.notice (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  version_id uuid not null references assembly.version on delete cascade,
  request_id uuid not null references assembly.request on delete cascade,
  kind text not null check (kind in ('delegation', 'interpreter')),
  recipient uuid not null,
  change text not null check (change in ('new', 'moved', 'room', 'cancelled')),
  was_slot int,
  was_room uuid,
  slot int,
  room uuid,
  told_at timestamptz,
  told_by uuid
);
create index on assembly.notice (assembly_id) where told_at is null;

-- An address that needs no sign-in and can be revoked; only the hash of its secret is kept.
create table assembly.link (
  id uuid primary key,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  token_hash text not null unique,
  kind text not null check (kind in ('requests', 'calendar', 'door', 'lobby')),
  subject_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  revoked_at timestamptz
);
create index on assembly.link (assembly_id);

-- ---------------------------------------------------------------- the day itself
create table assembly.minute (
  request_id uuid primary key references assembly.request on delete cascade,
  assembly_id uuid not null references assembly.assembly on delete cascade,
  outcome text not null check (outcome in ('held', 'no-show')),
  topics text[] not null default '{}',
  words text not null default '',
  engagement_id uuid,
  by uuid not null,
  at timestamptz not null default clock_timestamp()
);

-- ---------------------------------------------------------------- who sees it
-- An assembly bears the label of its engagement, and everything in it the label of the assembly.
alter table assembly.assembly add column label int not null default platform.own_label();
alter table assembly.assembly enable row level security;
create policy sight on assembly.assembly using (label = any((select platform.sight())::int[]));

create function assembly.label_part() returns trigger
  language plpgsql security definer set search_path = assembly, pg_temp as $$
begin
  select a.label into strict new.label from assembly a where a.id = new.assembly_id;
  return new;
end $$;

do $$
declare
  part text;
begin
  foreach part in array array['slot', 'room', 'interpreter', 'delegation', 'session', 'outage', 'request',
    'barred', 'version', 'placement', 'seat', 'move', 'published', 'notice', 'link', 'minute']
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

grant usage on schema assembly to tansiq_desk;
grant select, insert, update, delete on all tables in schema assembly to tansiq_desk;
