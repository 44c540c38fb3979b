-- How much of the ledger another system has been sent, where one is named.
create table audit.forwarded (
  one boolean primary key default true check (one),
  leaves bigint not null,
  checkpoint bigint not null,
  at timestamptz not null default clock_timestamp()
);
grant select, insert, update on audit.forwarded to tansiq_desk;
