-- ---------------------------------------------------------------- roles
-- The roles, and which of them ever see a record: the same table as `policy.Role` (a test compares).
create table platform.role (
  code text primary key,
  content boolean not null
);
insert into platform.role (code, content) values
  ('desk-officer', true), ('protocol-officer', true), ('legal-adviser', true),
  ('ncb-operator', true), ('ncb-supervisor', true), ('liaison-officer', true),
  ('event-commander', true), ('foreign-head', false), ('academy-officer', true),
  ('chief-of-staff', true), ('director', true), ('inspector', false),
  ('system-administrator', false);

-- How secret a record is and how far an officer is cleared: 0 open, 1 restricted, 2 confidential, 3 secret.
alter table platform.officer add column clearance smallint not null default 0
  check (clearance between 0 and 3);

create table platform.held_role (
  officer_id uuid not null references platform.officer on delete cascade,
  role text not null references platform.role,
  since timestamptz not null default clock_timestamp(),
  primary key (officer_id, role)
);

-- Who was there before roles were goes on as before; the first of them also lets others in.
insert into platform.held_role (officer_id, role) select id, 'desk-officer' from platform.officer;
insert into platform.held_role (officer_id, role)
  select id, 'system-administrator' from platform.officer order by enrolled_at, id limit 1;
update platform.officer set clearance = 3 where id =
  (select officer_id from platform.held_role where role = 'system-administrator');

-- ---------------------------------------------------------------- grants
-- What one proposes and another confirms; an invitation has no officer yet.
create table platform.proposal (
  id uuid primary key,
  kind text not null check (kind in ('invitation', 'role', 'unit', 'clearance')),
  officer_id uuid references platform.officer on delete cascade,
  name text not null default '',
  unit text not null default '',
  role text references platform.role,
  clearance smallint check (clearance between 0 and 3),
  why text not null check (why <> ''),
  proposed_by uuid not null references platform.officer on delete cascade,
  proposed_at timestamptz not null default clock_timestamp(),
  decided_by uuid references platform.officer on delete cascade,
  decided_at timestamptz,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'confirmed', 'refused')),
  check ((kind = 'invitation') = (officer_id is null)),
  check (kind <> 'role' or role is not null),
  check (kind <> 'clearance' or clearance is not null)
);
create index on platform.proposal (proposed_at desc) where outcome = 'waiting';

-- A link either founds the desk or is an invitation that two persons stand behind.
alter table platform.first_link add column proposal_id uuid references platform.proposal on delete cascade;

-- ---------------------------------------------------------------- labels
-- Who may see a record, once for all records that are alike in it: a marking and, where units or
-- officers are named, only those. Label 0 is open to every role that sees records.
create table platform.label (
  id int generated always as identity (start with 1) primary key,
  marking smallint not null check (marking between 0 and 3),
  units text[] not null default '{}',
  officers uuid[] not null default '{}',
  unique (marking, units, officers)
);
insert into platform.label (id, marking) overriding system value values (0, 0);

-- What each reader sees: an officer's id, `house`, or `label-N`, which sees what is open and what
-- bears label N. Kept by the triggers below alone, so that a grant or its end acts with the next
-- connection that is asked for, which is with every page.
create table platform.sight (
  reader text primary key,
  labels int[] not null
);
insert into platform.sight (reader, labels) values ('house', '{0}'), ('label-0', '{0}');

create function platform.sees(officer uuid, sought platform.label) returns boolean
  language sql stable set search_path = platform, pg_temp as $$
  select exists (select from officer o
    where o.id = officer and o.disabled_at is null and o.clearance >= sought.marking
      and ((cardinality(sought.units) = 0 and cardinality(sought.officers) = 0)
        or o.unit = any(sought.units) or o.id = any(sought.officers))
      and exists (select from held_role h join role r on r.code = h.role and r.content
        where h.officer_id = o.id))
$$;

-- One at a time, so that a new label and a changed officer never miss each other.
create function platform.look_again(officer uuid) returns void
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('platform.sight'));
  insert into sight (reader, labels)
    select officer::text, coalesce(array_agg(l.id order by l.id), '{}') from label l
    where sees(officer, l)
  on conflict (reader) do update set labels = excluded.labels;
end $$;

create function platform.officer_changed() returns trigger
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform look_again(new.id);
  return null;
end $$;
create trigger sight after insert or update of unit, clearance, disabled_at on platform.officer
  for each row execute function platform.officer_changed();

create function platform.roles_changed() returns trigger
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform look_again(coalesce(new.officer_id, old.officer_id));
  return null;
end $$;
create trigger sight after insert or update or delete on platform.held_role
  for each row execute function platform.roles_changed();

create function platform.label_added() returns trigger
  language plpgsql security definer set search_path = platform, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('platform.sight'));
  update sight s set labels = s.labels || new.id
    where s.reader = 'house'
      or exists (select from officer o where o.id::text = s.reader and sees(o.id, new));
  insert into sight (reader, labels) values ('label-' || new.id, array[0, new.id]);
  return null;
end $$;
create trigger sight after insert on platform.label
  for each row execute function platform.label_added();

-- The label with these words, made where there is none; units and officers in any order.
create function platform.label_of(wanted_marking int, wanted_units text[], wanted_officers uuid[])
  returns int language plpgsql security definer set search_path = platform, pg_temp as $$
declare
  sorted_units text[] := array(select distinct u from unnest(wanted_units) u order by u);
  sorted_officers uuid[] := array(select distinct o from unnest(wanted_officers) o order by o);
  found int;
begin
  insert into label (marking, units, officers)
    values (wanted_marking, sorted_units, sorted_officers) on conflict do nothing;
  select l.id into strict found from label l where l.marking = wanted_marking
    and l.units = sorted_units and l.officers = sorted_officers;
  return found;
end $$;

-- Says who looks through this connection from now on; asked with every connection handed out.
create function platform.look(reader_now text, in_transaction boolean) returns void
  language sql as $$
  select set_config('tansiq.reader', reader_now, in_transaction),
    set_config('tansiq.sight', coalesce((select s.labels::text from platform.sight s
      where s.reader = reader_now), ''), in_transaction)
$$;

-- What they see; nothing where nobody is named. Written so that the planner takes it into the query:
-- it is asked once for every table of every query.
create function platform.sight() returns int[] language sql stable as $$
  select coalesce(nullif(current_setting('tansiq.sight', true), '')::int[], '{}')
$$;

-- What a new record of this connection is labelled: what is read out of a marked article is marked.
create function platform.own_label() returns int language sql stable as $$
  select case when current_setting('tansiq.reader', true) like 'label-%'
    then substr(current_setting('tansiq.reader', true), 7)::int else 0 end
$$;

-- Whether this reader may know that something with this label is there: only one step of clearance
-- is missing, nobody is named, and the unit is right.
create function platform.may_know(withheld int) returns boolean
  language sql stable security definer set search_path = platform, pg_temp as $$
  select exists (select from label l join officer o
      on o.id::text = current_setting('tansiq.reader', true)
    where l.id = withheld and o.disabled_at is null and l.marking = o.clearance + 1
      and cardinality(l.officers) = 0
      and (cardinality(l.units) = 0 or o.unit = any(l.units))
      and exists (select from held_role h join role r on r.code = h.role and r.content
        where h.officer_id = o.id))
$$;

select platform.look_again(id) from platform.officer;

-- Rows in bulk come by way of a table of their own, because row-level security lets no COPY in.
do $$ begin
  execute format('grant temporary on database %I to tansiq_desk', current_database());
end $$;

revoke all on function platform.look_again(uuid) from public;
grant select on platform.role, platform.label, platform.sight to tansiq_desk;
grant select, insert, delete on platform.held_role to tansiq_desk;
grant select, insert, update on platform.proposal to tansiq_desk;
