-- The public halves of officers' passkeys (WebAuthn credential records).
create table platform.passkey (
  credential_id bytea primary key,
  officer_id uuid not null references platform.officer,
  label text not null,
  public_key bytea not null,                      -- COSE
  signature_count bigint not null,
  verified boolean not null,                      -- a holder was proved present when it was made
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null default '{}',
  attestation bytea,
  client_data bytea,
  created_at timestamptz not null,
  used_at timestamptz not null
);
create index on platform.passkey (officer_id);
grant select, insert, update, delete on platform.passkey to tansiq_desk;

-- Failed sign-ins of the last day. The login is kept as a hash: people type passwords there.
create table platform.sign_in_failure (
  login_hash bytea not null,
  address text not null,
  at timestamptz not null default clock_timestamp()
);
create index on platform.sign_in_failure (login_hash, at);
create index on platform.sign_in_failure (address, at);
create index on platform.sign_in_failure (at);
grant select, insert, delete on platform.sign_in_failure to tansiq_desk;
