create extension if not exists pg_trgm with schema public;

-- ---------------------------------------------------------------- evidence
-- An article or document as it was received; offsets everywhere count UTF-16 units of `text`.
create table register.source (
  id uuid primary key,
  content_hash text not null unique,
  name text not null,
  title text not null,
  language text not null,
  publisher text not null default '',
  url text not null default '',
  published text not null default '',            -- partial date: 2026-02-11, 2026-02, 2026
  retrieved_on date not null,
  format text not null default 'text',
  text text not null,
  warnings text[] not null default '{}',
  added_at timestamptz not null default now(),
  added_by uuid not null,
  demo boolean not null default false
);
create index on register.source (added_at desc);

create table register.sentence (
  source_id uuid not null references register.source on delete cascade,
  number int not null,
  from_char int not null,
  to_char int not null check (to_char > from_char),
  role text not null,                            -- title, lit, plain, question
  text text not null,
  primary key (source_id, number)
);

create table register.removed (
  source_id uuid not null references register.source on delete cascade,
  from_char int not null,
  to_char int not null,
  reason text not null,
  primary key (source_id, from_char)
);

-- ---------------------------------------------------------------- places
create table register.place (
  id uuid primary key,
  country char(2) not null,
  name_ar text not null,
  name_fr text not null,
  name_en text not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  capital boolean not null default false,
  unique (country, name_en)
);

-- ---------------------------------------------------------------- records
-- Typed columns are the house's present belief, derived from the claims of the record; `status` says
-- whether a person has confirmed that the record exists at all.
create table register.organisation (
  id uuid primary key,
  kind text not null,                            -- national-police, gendarmerie, security-service, ministry, ncb, liaison-bureau, regional-body, international-organisation, academy, sports-body, event-organiser, other
  country char(2),
  parent_id uuid,
  acronym text not null default '',
  name_ar text not null default '',
  name_fr text not null default '',
  name_en text not null default '',
  name_key text not null,                        -- folded name, for finding it again
  status text not null check (status in ('proposed', 'confirmed', 'rejected')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index on register.organisation (country);
create index on register.organisation (name_key);
create index on register.organisation (id) where demo;

create table register.official (
  id uuid primary key,
  country char(2),
  name_ar text not null default '',
  name_latin text not null default '',
  name_key text not null,
  rank text not null default '',
  languages text[] not null default '{}',
  status text not null check (status in ('proposed', 'confirmed', 'rejected')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index on register.official (country);
create index on register.official (name_key);

create table register.official_name (
  official_id uuid not null references register.official on delete cascade,
  script char(4) not null,                       -- ISO 15924
  language text not null,                        -- BCP 47
  kind text not null,                            -- official, press, passport, alias
  text text not null,
  key text not null,                             -- folded, for finding the person again
  skeleton text not null,                        -- consonants only, the same in Arabic and Latin script
  primary key (official_id, text)
);
create index on register.official_name (key);
create index on register.official_name (skeleton);

create table register.post (
  id uuid primary key,
  official_id uuid not null references register.official on delete cascade,
  organisation_id uuid,
  title_key text not null,                       -- one post whatever the spelling
  title_ar text not null default '',
  title_fr text not null default '',
  title_en text not null default '',
  from_date date,
  to_date date,
  acting boolean not null default false,
  status text not null check (status in ('proposed', 'confirmed', 'rejected')),
  demo boolean not null default false
);
create index on register.post (official_id);
create index on register.post (organisation_id);

create table register.post_spelling (
  post_id uuid not null references register.post on delete cascade,
  text text not null,
  language text not null,
  primary key (post_id, text)
);

create table register.engagement (
  id uuid primary key,
  kind text not null,                            -- EngagementKind code
  title text not null default '',                -- given by a person, or a forum's name; else derived on the page
  host_country char(2),
  place_id uuid references register.place,
  place_text text not null default '',
  from_date date,
  to_date date,
  from_partial text not null default '',         -- what is known where the full date is not
  to_partial text not null default '',
  -- The first and the last day the engagement can have touched, for order and windows; a record
  -- without a year stands before all others.
  ordered_on date not null generated always as (coalesce(from_date,
    case when from_partial ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'
           then make_date(left(from_partial, 4)::int, right(from_partial, 2)::int, 1)
         when from_partial ~ '^[12][0-9]{3}$' then make_date(from_partial::int, 1, 1) end,
    to_date, date '0001-01-01')) stored,
  until_on date not null generated always as (coalesce(to_date, from_date,
    case when from_partial ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'
           then (make_date(left(from_partial, 4)::int, right(from_partial, 2)::int, 1)
             + interval '1 month - 1 day')::date
         when from_partial ~ '^[12][0-9]{3}$' then make_date(from_partial::int, 12, 31) end,
    date '0001-01-01')) stored,
  planned boolean not null default false,
  meetings int,                                  -- how many a declared series counts
  people int not null default 0,
  countries text[] not null default '{}',
  topics text[] not null default '{}',
  parent_id uuid,
  merged_into uuid,
  status text not null check (status in ('proposed', 'confirmed', 'rejected')),
  conflict boolean not null default false,
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  check (to_date is null or from_date is null or to_date >= from_date)
);
create index on register.engagement (ordered_on desc, id desc);
create index on register.engagement using gin (countries);
create index on register.engagement using gin (topics);
create index on register.engagement (parent_id);
create index on register.engagement (status);
create index on register.engagement (place_id);
create index on register.engagement (until_on);
create index on register.engagement (ordered_on) where conflict;

create table register.engagement_person (
  engagement_id uuid not null references register.engagement on delete cascade,
  official_id uuid not null references register.official,
  side text not null check (side in ('ours', 'theirs', 'other')),
  ordinal int not null,
  status text not null check (status in ('proposed', 'confirmed')),
  primary key (engagement_id, official_id)
);
create index on register.engagement_person (official_id);

create table register.engagement_organisation (
  engagement_id uuid not null references register.engagement on delete cascade,
  organisation_id uuid not null references register.organisation,
  status text not null check (status in ('proposed', 'confirmed')),
  primary key (engagement_id, organisation_id)
);
create index on register.engagement_organisation (organisation_id);

create table register.agreement (
  id uuid primary key,
  form text not null,                            -- treaty, agreement, memorandum, arrangement, protocol, exchange-of-notes, letter-of-intent, work-programme
  title text not null,
  binding text not null default 'unclear' check (binding in ('yes', 'no', 'unclear')),
  stage text not null,                           -- drafted, negotiated, initialled, signed, in-force, suspended, expired, denounced, terminated, superseded
  engagement_id uuid,                            -- where it was signed
  signed_on date,
  signed_partial text not null default '',
  place_text text not null default '',
  in_force_on date,
  ends_on date,
  renewal text not null default 'none' check (renewal in ('none', 'tacit', 'notes')),
  renewal_years int,
  notice_days int,
  data_clause boolean,
  countries text[] not null default '{}',
  topics text[] not null default '{}',
  status text not null check (status in ('proposed', 'confirmed', 'rejected')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index on register.agreement using gin (countries);
create index on register.agreement (ends_on);
create index on register.agreement (engagement_id);

-- What follows from an agreement's dates on a day, by the rules of `agreements.Clock`: for filters and
-- orders, so that nothing derived is ever stored.
create function register.term_end(ends_on date, renewal_years int, today date) returns date
  language sql immutable parallel safe as $$
  select case when ends_on >= today then ends_on
    else (select min(n.day) from (values
        (ends_on + make_interval(years => renewal_years * k)),
        (ends_on + make_interval(years => renewal_years * (k + 1)))) as n(day)
      where n.day >= today)::date end
  from (select (date_part('year', age(today, ends_on))::int / renewal_years) as k) as whole
$$;

create function register.stage_on(stage text, ends_on date, renewal text, renewal_years int, today date)
  returns text language sql immutable parallel safe as $$
  select case
    when ends_on >= today or ends_on is null then stage
    when stage = 'denounced' then 'terminated'
    when stage in ('in-force', 'suspended') and not (renewal = 'tacit' and coalesce(renewal_years, 0) > 0)
      then 'expired'
    else stage end
$$;

create function register.runs_out(stage text, ends_on date, renewal text, renewal_years int, today date)
  returns date language sql immutable parallel safe as $$
  select case
    when register.stage_on(stage, ends_on, renewal, renewal_years, today)
      not in ('in-force', 'suspended', 'denounced') then null
    when renewal = 'tacit' and renewal_years > 0 and stage <> 'denounced'
      then register.term_end(ends_on, renewal_years, today)
    else ends_on end
$$;

create table register.agreement_party (
  agreement_id uuid not null references register.agreement on delete cascade,
  ordinal int not null,
  organisation_id uuid,
  country char(2),
  name text not null,
  primary key (agreement_id, ordinal)
);
create index on register.agreement_party (organisation_id);

create table register.commitment (
  id uuid primary key,
  text_ar text not null default '',
  text_fr text not null default '',
  text_en text not null default '',
  side text not null check (side in ('ours', 'theirs', 'joint')),
  partner char(2),
  agreement_id uuid,
  engagement_id uuid,
  responsible text not null default '',
  due_on date,
  stage text not null,                           -- proposed, confirmed, accepted, in-progress, delivered, verified, closed, blocked, deferred, cancelled
  status text not null check (status in ('proposed', 'confirmed', 'rejected')),
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create index on register.commitment (partner);
create index on register.commitment ((coalesce(due_on, date '9999-12-31')), id);
create index on register.commitment (due_on) where stage not in ('verified', 'closed', 'cancelled');
create index on register.commitment (agreement_id);
create index on register.commitment (engagement_id);

-- ---------------------------------------------------------------- claims
-- One statement about one record. Several sources may make the same claim; sources that disagree
-- make several claims on the same predicate, and one of them may be the house's position.
create table register.claim (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('engagement', 'agreement', 'official', 'organisation', 'commitment')),
  subject_id uuid not null,
  predicate text not null,
  value text not null,                           -- canonical
  shown text not null,                           -- as the source writes it
  ref uuid,                                      -- the record the value names, if it names one
  detail jsonb not null default '{}',
  status text not null check (status in ('proposed', 'confirmed', 'corrected', 'rejected', 'superseded')),
  house boolean not null default false,
  confidence real not null default 1 check (confidence between 0 and 1),
  rule text not null default '',
  lexicon text not null default '',
  notes jsonb not null default '[]',
  ordinal int not null default 0,
  recorded_at timestamptz not null default clock_timestamp()
);
create index on register.claim (subject_id, predicate, ordinal);
create index on register.claim (ref);
create index on register.claim (recorded_at) where status = 'proposed';
create unique index one_house_position on register.claim (subject_id, predicate) where house;

create table register.citation (
  claim_id uuid not null references register.claim on delete cascade,
  source_id uuid not null references register.source on delete cascade,
  sentence int not null,
  from_char int not null,
  to_char int not null,
  primary key (claim_id, source_id, from_char)
);
create index on register.citation (source_id, sentence);

-- What was believed when: one row for every step of a claim's life, never changed.
create table register.claim_step (
  id bigint generated always as identity primary key,
  claim_id uuid not null references register.claim on delete cascade,
  at timestamptz not null default clock_timestamp(),
  by uuid not null,
  status text not null,
  value text not null,
  house boolean not null default false,
  why text not null default '',
  act timestamptz not null default transaction_timestamp()  -- steps of one transaction are one act
);
create index on register.claim_step (claim_id, id);
create index on register.claim_step (at);

-- The names of those who decided, kept here because no schema joins another.
create table register.author (
  officer_id uuid primary key,
  name text not null
);

-- ---------------------------------------------------------------- search
-- One row a record, a country and a sentence. The program folds and cuts the words (Folded, Sound);
-- `terms` holds them with weight A for names, D for everything else, and names as they sound after @.
create table register.search_entry (
  kind text not null,                            -- country, official, organisation, engagement, agreement, commitment, sentence
  subject_id uuid not null,
  number int not null default 0,                 -- the sentence
  href text not null,
  label_ar text not null,
  label_fr text not null,
  label_en text not null,
  body text not null,                            -- what is shown around a word that was found
  language text not null default '',             -- of a sentence
  names text[] not null,                         -- folded, for what is called exactly so
  country char(2),
  on_date date,
  status text not null,                          -- proposed, confirmed; source for a sentence
  demo boolean not null default false,
  terms tsvector not null,
  primary key (kind, subject_id, number)
);
create index on register.search_entry using gin (terms);
create index on register.search_entry (kind) where demo;

-- Every word of the index once, so that one typed wrongly leads to the nearest that is there.
create table register.search_word (
  word text collate "C" primary key
);
create index on register.search_word using gin (word gin_trgm_ops);

-- What this register remembers of itself.
create table register.note (
  key text primary key,
  value text not null
);

-- After a bulk load the planner must know the new sizes at once; only a table's owner may tell it.
create function register.refresh_statistics() returns void language plpgsql security definer
  set search_path = register as $$
begin
  analyze register.source, register.sentence, register.organisation, register.official,
    register.official_name, register.post, register.engagement, register.engagement_person,
    register.engagement_organisation, register.agreement, register.agreement_party,
    register.commitment, register.claim, register.citation, register.claim_step,
    register.search_entry;
end $$;

grant usage on schema register to tansiq_desk;
grant select, insert, update, delete on all tables in schema register to tansiq_desk;
revoke update on register.claim_step from tansiq_desk;
