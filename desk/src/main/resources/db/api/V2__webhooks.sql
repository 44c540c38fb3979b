-- Where an officer wants notices sent. The secret stands here as it is, because each notice is signed with it.
create table api.webhook (
  id uuid primary key,
  officer_id uuid not null,
  address text not null,
  secret bytea not null check (length(secret) = 32),
  made_at timestamptz not null default now(),
  number bigint not null,                          -- of the last change that was taken up
  state text not null default 'live' check (state in ('live', 'dead', 'ended'))
);
create index on api.webhook (officer_id);

-- A notice on its way. It holds no word of its record.
create table api.delivery (
  id uuid primary key,                             -- the same at every try, so that a receiver knows it again
  webhook_id uuid not null references api.webhook,
  kind text not null,
  subject_id uuid not null,
  gone boolean not null,
  made_at timestamptz not null default now(),
  tries int not null default 0,
  next_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dropped', 'dead')),
  answer text not null default ''                  -- the last status, or what failed
);
create index on api.delivery (next_at) where state = 'waiting';
create index on api.delivery (webhook_id, made_at desc);

create or replace function api.account_closed() returns trigger
  language plpgsql security definer set search_path = api, pg_temp as $$
begin
  update token set revoked_at = now() where officer_id = new.id and revoked_at is null;
  update webhook set state = 'ended' where officer_id = new.id;
  return null;
end $$;

grant select, insert, update on api.webhook to tansiq_desk;
grant select, insert, update, delete on api.delivery to tansiq_desk;
