-- ---------------------------------------------------------------- when a country was last met
-- One row for every country and topic of a confirmed, unmerged engagement that is no plan, and one
-- with topic '' whatever it was about; kept by a trigger. "When did we last meet them on this?" is
-- then one look into an index whatever the size of the register.
create table register.met (
  country text not null,
  topic text not null,
  met_on date not null,
  engagement_id uuid not null references register.engagement on delete cascade,
  label int not null default 0,
  primary key (country, topic, met_on, engagement_id) include (label)
);
create index on register.met (engagement_id);
alter table register.met enable row level security;
create policy sight on register.met using (label = any((select platform.sight())::int[]));

create function register.note_met() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    delete from met m where m.engagement_id = new.id;
  end if;
  if new.status = 'confirmed' and new.merged_into is null and not new.planned then
    insert into met (country, topic, met_on, engagement_id, label)
      select c, t, new.ordered_on, new.id, new.label
      from (select distinct unnest(new.countries)) as c (c),
        (select distinct unnest(array_append(new.topics, ''))) as t (t);
  end if;
  return null;
end $$;
create trigger met_added after insert on register.engagement
  for each row execute function register.note_met();
create trigger met_changed after update on register.engagement
  for each row when ((old.countries, old.topics, old.ordered_on, old.status, old.merged_into, old.planned, old.label)
    is distinct from (new.countries, new.topics, new.ordered_on, new.status, new.merged_into, new.planned, new.label))
  execute function register.note_met();

insert into register.met (country, topic, met_on, engagement_id, label)
  select distinct c, t, e.ordered_on, e.id, e.label
  from register.engagement e, unnest(e.countries) as c, unnest(array_append(e.topics, '')) as t
  where e.status = 'confirmed' and e.merged_into is null and not e.planned;

drop function register.last_met(text[], text[], date);

-- ---------------------------------------------------------------- which sources speak of a record
-- A citation knows the record of its claim, so that the sources of fifty records are one stretch of
-- an index and not a thousand looks.
alter table register.citation add column subject_id uuid;
update register.citation x set subject_id = c.subject_id from register.claim c where c.id = x.claim_id;
alter table register.citation alter column subject_id set not null;
create index on register.citation (subject_id, source_id) include (claim_id, label);

create or replace function register.label_citation() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
declare
  of_source int;
begin
  select c.label, c.subject_id, s.label into strict new.label, new.subject_id, of_source
    from claim c, source s where c.id = new.claim_id and s.id = new.source_id;
  if of_source <> 0 and of_source <> new.label then
    raise exception 'a marked source cannot stand on a record with another label'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function register.pass_to_citation() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  update citation c set label = new.label, subject_id = new.subject_id where c.claim_id = new.id;
  return null;
end $$;
drop trigger pass_to_citation on register.claim;
create trigger pass_to_citation after update of label, subject_id on register.claim
  for each row when (old.label <> new.label or old.subject_id <> new.subject_id)
  execute function register.pass_to_citation();

-- ---------------------------------------------------------------- counted without the rows
drop index register.claim_recorded_at_idx;
create index on register.claim (recorded_at) include (label) where status = 'proposed';
create index on register.engagement (label) where status <> 'rejected' and merged_into is null;
create index on register.official (label) where status <> 'rejected';

grant select, insert, update, delete on register.met to tansiq_desk;

analyze register.citation, register.met;
