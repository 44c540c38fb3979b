-- ---------------------------------------------------------------- articles as handed in
-- Every acknowledged article, once by the hash of its bytes: it waits here until it is read, and
-- `id` is then the id of its source in the register.
create table intake.article (
  id uuid primary key,
  content_hash text not null unique,
  name text not null,
  url text not null default '',
  retrieved_on date,                             -- only where somebody said so
  format text not null,
  size int not null,
  title text not null default '',                -- what the file says of itself
  publisher text not null default '',
  published_on date,
  text text not null,
  warnings text[] not null default '{}',         -- a code and its values, parted by tabs
  state text not null default 'waiting' check (state in ('waiting', 'read', 'failed')),
  attempts int not null default 0,
  fault text not null default '',                -- its number in the log
  language text not null default '',
  published text not null default '',            -- partial date
  claims int not null default 0,                 -- how many rest on it
  undecided int not null default 0,              -- how many of them wait for a person
  added_at timestamptz not null default clock_timestamp(),
  added_by uuid not null,
  added_name text not null,
  added_unit text not null,
  demo boolean not null default false
);
create index on intake.article (added_at desc, id desc);
create index on intake.article (added_at) where state = 'waiting';
create index on intake.article (added_at) where undecided > 0;

-- The bytes received, for whoever must show the original.
create table intake.original (
  article_id uuid primary key references intake.article on delete cascade on update cascade,
  bytes bytea not null
);

-- Files that were not taken, until somebody has seen the list.
create table intake.refused (
  id uuid primary key,
  content_hash text not null,
  name text not null,
  code text not null,
  "values" text[] not null default '{}',
  at timestamptz not null default clock_timestamp(),
  by uuid not null,
  unique (content_hash, name)
);
create index on intake.refused (at desc);

-- ---------------------------------------------------------------- what articles report
-- One engagement as one article reports it, with what is needed to find others that may be the same.
create table intake.report (
  article_id uuid not null references intake.article on delete cascade on update cascade,
  proposal text not null,
  engagement_id uuid not null,
  countries text[] not null,
  earliest date,
  latest date,
  primary key (article_id, proposal)
);
create index on intake.report using gin (countries);
create index on intake.report (engagement_id);

-- Two engagements that look alike: taken for one, left to a person, or kept apart by a contradiction.
create table intake.likeness (
  id uuid primary key,
  article_id uuid not null references intake.article on delete cascade on update cascade,
  engagement_id uuid not null,
  other_article uuid not null,
  other_engagement uuid not null,
  score real not null,
  barrier text not null default '',
  "values" text[] not null default '{}',
  state text not null check (state in ('attached', 'proposed', 'blocked', 'merged', 'apart')),
  unique (article_id, engagement_id, other_article, other_engagement)
);
create index on intake.likeness (other_article);
create index on intake.likeness (state) where state = 'proposed';

grant usage on schema intake to tansiq_desk;
grant select, insert, update, delete on all tables in schema intake to tansiq_desk;
