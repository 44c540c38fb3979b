-- Who is signed in where. The key is the SHA-256 of what the browser holds, so that nobody who reads this table or a
-- backup of it can enter with what it says.
create table platform.session (
  key bytea primary key check (length(key) = 32),
  id uuid not null unique default gen_random_uuid(),   -- names it on pages
  officer_id uuid references platform.officer on delete cascade,
  door text not null default '',
  agent text not null default '',
  address text not null default '',
  opened_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  ends_at timestamptz not null
);
create index on platform.session (officer_id);
create index on platform.session (used_at);

-- What a session remembers beside its officer: the form token, the page asked for, a challenge under way.
create table platform.session_word (
  session bytea not null references platform.session on update cascade on delete cascade,
  name text not null,
  value bytea not null,
  primary key (session, name)
);
grant select, insert, update, delete on platform.session, platform.session_word to tansiq_desk;

-- An account that nobody uses closes by itself; whoever opens it again gives it its whole time.
alter table platform.officer add column used_at timestamptz not null default now();

create function platform.opened_again() returns trigger language plpgsql as $$
begin
  new.used_at := now();
  return new;
end $$;
create trigger opened_again before update of disabled_at on platform.officer for each row
  when (old.disabled_at is not null and new.disabled_at is null) execute function platform.opened_again();

-- A closed account is signed in nowhere, whoever closed it.
create function platform.closed() returns trigger language plpgsql as $$
begin
  delete from platform.session where officer_id = new.id;
  return new;
end $$;
create trigger closed after update of disabled_at on platform.officer for each row
  when (new.disabled_at is not null) execute function platform.closed();

-- The way in when nobody else can enter; only a hash of the link is kept.
create table platform.break_glass (
  token_hash text primary key,
  reason text not null check (reason <> ''),
  expires_at timestamptz not null
);
grant select, insert, delete on platform.break_glass to tansiq_desk;

-- What officers must have seen: shown on their start page until each has said so.
create table platform.alarm (
  id bigint generated always as identity primary key,
  kind text not null,
  officer_id uuid references platform.officer on delete cascade,   -- whom it concerns
  everybody boolean not null,
  detail text not null,
  times int not null default 1,
  at timestamptz not null default now()
);
create table platform.alarm_seen (
  alarm_id bigint not null references platform.alarm on delete cascade,
  officer_id uuid not null references platform.officer on delete cascade,
  at timestamptz not null default now(),
  primary key (alarm_id, officer_id)
);
grant select, insert, update on platform.alarm to tansiq_desk;
grant select, insert, delete on platform.alarm_seen to tansiq_desk;

-- Officers as an identity provider knows them (OpenID Connect). Nobody is made an officer by it.
create table platform.oidc_subject (
  issuer text not null,
  subject text not null,
  officer_id uuid not null references platform.officer on delete cascade,
  enrolled_at timestamptz not null default now(),
  primary key (issuer, subject),
  unique (issuer, officer_id)
);
grant select, insert, delete on platform.oidc_subject to tansiq_desk;
