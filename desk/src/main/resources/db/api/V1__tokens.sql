-- Tokens by which programs read in an officer's name. Only the SHA-256 is kept: nobody who reads this table or a backup
-- of it can ask anything with what it says. A token is never deleted, so that the ledger's ids lead somewhere.
create table api.token (
  id uuid primary key,
  hash bytea not null unique check (length(hash) = 32),
  prefix text not null,                            -- the beginning, by which its owner knows it again
  officer_id uuid not null,
  label text not null check (label <> ''),
  scopes text[] not null check (cardinality(scopes) > 0),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  refused_at timestamptz,                          -- when a refused use was last written into the ledger
  revoked_at timestamptz,
  check (expires_at > made_at and expires_at <= made_at + interval '90 days')
);
create index on api.token (officer_id);

-- How many requests a token may still make, shared by all instances. Forgotten with a crash, which harms nobody.
create unlogged table api.allowance (
  token_id uuid primary key,
  level double precision not null,
  granted boolean not null,
  at timestamptz not null
);

-- What this part keeps to itself: the key that its cursors are sealed with.
create table api.secret (
  name text primary key,
  value bytea not null
);
insert into api.secret (name, value) values ('cursors',
  decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

-- Tokens end with the account, and do not come back with it.
create function api.account_closed() returns trigger
  language plpgsql security definer set search_path = api, pg_temp as $$
begin
  update token set revoked_at = now() where officer_id = new.id and revoked_at is null;
  return null;
end $$;
create trigger tokens_end after update of disabled_at on platform.officer
  for each row when (new.disabled_at is not null) execute function api.account_closed();

grant usage on schema api to tansiq_desk;
grant select, insert, update on api.token to tansiq_desk;
grant select, insert, update on api.allowance to tansiq_desk;
grant select on api.secret to tansiq_desk;
