-- ---------------------------------------------------------------- editions
-- Every transaction that changes the list of nominals makes one edition of it. An index of names says
-- which edition it holds; the stamp tells an edition from one with the same number that a restore undid.
create table exchange.edition (
  number bigint primary key,
  stamp uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp()
);
insert into exchange.edition (number) values (0);

-- The edition of this transaction; one at a time, so that a number is seen only after all before it.
create function exchange.this_edition() returns bigint
  language plpgsql security definer set search_path = exchange, pg_temp as $$
declare
  mine bigint := nullif(current_setting('exchange.edition', true), '')::bigint;
begin
  if mine is null then
    perform pg_advisory_xact_lock(hashtext('exchange.edition'));
    insert into edition (number) select max(e.number) + 1 from edition e returning number into mine;
    perform set_config('exchange.edition', mine::text, true);
  end if;
  return mine;
end $$;

-- ---------------------------------------------------------------- entries
create table exchange.entry (
  id uuid primary key,
  key text not null check (key <> ''),           -- what the owner's unit calls it; names nobody
  owner_unit text not null,
  names text[] not null check (cardinality(names) > 0),
  births text[] not null default '{}',           -- partial dates
  nationality char(2),
  document text not null default '',             -- keyed hash of a number, never the number
  category text not null check (category in
    ('suspect', 'convicted', 'victim', 'witness', 'missing', 'contact', 'other')),
  handling text not null check (handling in ('h0', 'h1', 'h2', 'h3')),
  handling_note text not null default '',
  note text not null default '',
  review_on date not null,                       -- the last day on which it answers
  entered_name text not null,
  entered_at timestamptz not null default clock_timestamp(),
  demo boolean not null default false,
  edition bigint not null,
  label int not null default platform.own_label(),
  check (handling <> 'h3' or handling_note <> '')
);
-- Two officers who must not know of each other's copies may each keep one.
create unique index entry_once on exchange.entry (owner_unit, key, label);
create index on exchange.entry (edition);
create index on exchange.entry (owner_unit, review_on, id);
create index on exchange.entry (label) where label <> 0;

-- What is left of an erased entry.
create table exchange.tombstone (
  id uuid primary key,
  key text not null,
  owner_unit text not null,
  erased_at timestamptz not null default clock_timestamp(),
  edition bigint not null,
  label int not null
);
create index on exchange.tombstone (edition);

create function exchange.entry_changed() returns trigger
  language plpgsql security definer set search_path = exchange, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    insert into tombstone (id, key, owner_unit, edition, label)
      values (old.id, old.key, old.owner_unit, this_edition(), old.label);
    return old;
  end if;
  new.edition := this_edition();
  return new;
end $$;
create trigger edition before insert or update or delete on exchange.entry
  for each row execute function exchange.entry_changed();

-- ---------------------------------------------------------------- questions
-- What somebody asked, for themselves alone, for a month; the ledger keeps that they asked, and why.
create table exchange.question (
  id uuid primary key,
  asked_by uuid not null,
  asked_at timestamptz not null default clock_timestamp(),
  name text not null,
  birth text not null default '',
  nationality char(2),
  document boolean not null,                     -- whether a number was given
  purpose text not null,
  reference text not null,
  warnings text[] not null default '{}',
  complete boolean not null
);
create index on exchange.question (asked_by, asked_at desc);
create index on exchange.question (asked_at);

create table exchange.hit (
  question_id uuid not null references exchange.question on delete cascade,
  number int not null,
  entry_id uuid not null references exchange.entry on delete cascade,
  band text not null check (band in ('hit', 'possible')),
  bits double precision not null,
  reasons jsonb not null,
  label int not null default 0,
  primary key (question_id, number)
);
create index on exchange.hit (entry_id);

-- ---------------------------------------------------------------- matches
-- A hit that one person holds for the one asked for and another one confirms, or not.
create table exchange.match (
  id uuid primary key,
  entry_id uuid not null references exchange.entry on delete cascade,
  question_name text not null,
  question_birth text not null default '',
  question_nationality char(2),
  purpose text not null,
  reference text not null,
  band text not null,
  bits double precision not null,
  reasons jsonb not null,
  asked_by uuid not null,
  asked_name text not null,
  asked_unit text not null,
  asked_at timestamptz not null default clock_timestamp(),
  why text not null check (why <> ''),
  outcome text not null default 'candidate'
    check (outcome in ('candidate', 'confirmed', 'rejected', 'inconclusive')),
  decided_by uuid,
  decided_name text not null default '',
  decided_at timestamptz,
  decided_why text not null default '',
  label int not null default 0,
  check ((outcome = 'candidate') = (decided_by is null)),
  check (decided_by <> asked_by)
);
create unique index one_candidate on exchange.match (entry_id, asked_by) where outcome = 'candidate';
create index on exchange.match (asked_by, asked_at desc);
create index on exchange.match (asked_at) where outcome = 'candidate';

-- ---------------------------------------------------------------- who sees what
do $$
declare
  part text;
begin
  foreach part in array array['entry', 'tombstone', 'hit', 'match'] loop
    execute format('alter table exchange.%I enable row level security', part);
    execute format('create policy sight on exchange.%I using (label = any((select platform.sight())::int[]))', part);
  end loop;
  foreach part in array array['hit', 'match'] loop
    execute format($f$
      create function exchange.label_%1$s() returns trigger
        language plpgsql security definer set search_path = exchange, pg_temp as $b$
      begin
        select e.label into strict new.label from entry e where e.id = new.entry_id;
        return new;
      end $b$ $f$, part);
    execute format('create trigger label before insert on exchange.%1$I
      for each row execute function exchange.label_%1$s()', part);
  end loop;
end $$;

create function exchange.pass_label() returns trigger
  language plpgsql security definer set search_path = exchange, pg_temp as $$
begin
  update hit set label = new.label where entry_id = new.id;
  update match set label = new.label where entry_id = new.id;
  return null;
end $$;
create trigger pass_label after update of label on exchange.entry
  for each row when (old.label <> new.label) execute function exchange.pass_label();

alter table exchange.question enable row level security;
create policy own on exchange.question
  using (current_setting('tansiq.reader', true) in (asked_by::text, 'house'));

grant usage on schema exchange to tansiq_desk;
grant select, insert, update, delete on exchange.entry to tansiq_desk;
grant select, insert, delete on exchange.question, exchange.hit to tansiq_desk;
grant select, insert, update, delete on exchange.match to tansiq_desk;
grant select on exchange.edition, exchange.tombstone to tansiq_desk;
