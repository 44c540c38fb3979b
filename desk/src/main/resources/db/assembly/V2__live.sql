-- Who moved the revision last, and when; `told` moves with every publication, which is all that
-- boards on a wall hear of.
alter table assembly.assembly
  add column changed_by uuid,
  add column changed_at timestamptz,
  add column told bigint not null default 0;
