-- Pairs of records that a person says are two, however alike; never proposed again.
create table exchange.apart (
  kind text not null check (kind in ('official', 'organisation')),
  one_id uuid not null,
  other_id uuid not null check (one_id < other_id),
  by_name text not null,
  at timestamptz not null default clock_timestamp(),
  why text not null check (why <> ''),
  label int not null,                            -- of the record that was marked, if one was
  primary key (kind, one_id, other_id)
);
create index on exchange.apart (other_id);
alter table exchange.apart enable row level security;
create policy sight on exchange.apart using (label = any((select platform.sight())::int[]));
grant select, insert, update, delete on exchange.apart to tansiq_desk;
