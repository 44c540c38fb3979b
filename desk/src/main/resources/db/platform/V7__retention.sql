-- How many months records of a kind are kept before somebody must look at them, or before they end by themselves; the
-- usual period holds where no two persons have set another.
create table platform.retention_rule (
  kind text primary key,
  months int not null check (months between 1 and 1200)
);

-- What one person proposes and another confirms.
create table platform.retention_proposal (
  id uuid primary key,
  kind text not null,
  months int not null check (months between 1 and 1200),
  why text not null check (why <> ''),
  proposed_by uuid not null references platform.officer on delete cascade,
  proposed_at timestamptz not null default clock_timestamp(),
  decided_by uuid references platform.officer on delete cascade,
  decided_at timestamptz,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'confirmed', 'refused')),
  check (decided_by <> proposed_by)
);
create unique index retention_proposal_once on platform.retention_proposal (kind) where outcome = 'waiting';

grant select, insert, update on platform.retention_rule to tansiq_desk;
grant select, insert, update, delete on platform.retention_proposal to tansiq_desk;

-- Grants that were asked for and decided end by age too.
grant delete on platform.proposal to tansiq_desk;

-- A closed account that somebody looked at: kept until a day, or emptied but for the name that the ledger needs.
alter table platform.officer add column keep_until date;
alter table platform.officer add column keep_why text not null default '';
alter table platform.officer add column ended_at timestamptz;
create index on platform.officer (disabled_at) where disabled_at is not null and ended_at is null;
