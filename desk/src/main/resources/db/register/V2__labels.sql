-- Every row carries the label of its record (`platform.label`); a policy needs no join.
do $$
declare
  part text;
begin
  foreach part in array array['source', 'sentence', 'removed', 'organisation', 'official', 'official_name',
    'post', 'post_spelling', 'engagement', 'engagement_person', 'engagement_organisation', 'agreement',
    'agreement_party', 'commitment', 'claim', 'citation', 'claim_step', 'search_entry', 'search_word']
  loop
    execute format('alter table register.%I add column label int not null default 0', part);
    execute format('alter table register.%I enable row level security', part);
    execute format('create policy sight on register.%I using (label = any((select platform.sight())::int[]))', part);
  end loop;
  -- What is read out of a marked article opens marked records.
  foreach part in array array['source', 'organisation', 'official', 'engagement', 'agreement', 'commitment']
  loop
    execute format('alter table register.%I alter column label set default platform.own_label()', part);
    execute format('create index on register.%I (label) where label <> 0', part);
  end loop;
end $$;

-- Two officers who must not know of each other's copies may each keep one.
alter table register.source drop constraint source_content_hash_key;
create unique index source_once on register.source (content_hash, label);

-- A word is known to whoever sees a record that holds it.
alter table register.search_word drop constraint search_word_pkey;
alter table register.search_word add primary key (word, label);

-- ---------------------------------------------------------------- a row takes its record's label
create function register.label_of(of_kind text, of_id uuid) returns int
  language sql stable security definer set search_path = register, pg_temp as $$
  select case of_kind
    when 'engagement' then (select label from engagement where id = of_id)
    when 'agreement' then (select label from agreement where id = of_id)
    when 'official' then (select label from official where id = of_id)
    when 'organisation' then (select label from organisation where id = of_id)
    when 'commitment' then (select label from commitment where id = of_id)
    when 'sentence' then (select label from source where id = of_id)
    when 'article' then (select label from source where id = of_id)
    else 0 end
$$;

do $$
declare
  child record;
begin
  for child in select * from (values
    ('sentence', 'source', 'source_id'), ('removed', 'source', 'source_id'),
    ('official_name', 'official', 'official_id'), ('post', 'official', 'official_id'),
    ('post_spelling', 'post', 'post_id'), ('engagement_person', 'engagement', 'engagement_id'),
    ('engagement_organisation', 'engagement', 'engagement_id'),
    ('agreement_party', 'agreement', 'agreement_id'), ('claim_step', 'claim', 'claim_id')) as c (name, parent, key)
  loop
    execute format($f$
      create function register.label_%1$s() returns trigger
        language plpgsql security definer set search_path = register, pg_temp as $b$
      begin
        select p.label into strict new.label from %2$I p where p.id = new.%3$I;
        return new;
      end $b$ $f$, child.name, child.parent, child.key);
    execute format('create trigger label before insert or update of %2$I on register.%1$I
      for each row execute function register.label_%1$s()', child.name, child.key);
    execute format($f$
      create function register.pass_to_%1$s() returns trigger
        language plpgsql security definer set search_path = register, pg_temp as $b$
      begin
        update %1$I c set label = new.label where c.%3$I = new.id;
        return null;
      end $b$ $f$, child.name, child.parent, child.key);
    execute format('create trigger pass_to_%1$s after update of label on register.%2$I
      for each row when (old.label <> new.label) execute function register.pass_to_%1$s()',
      child.name, child.parent);
  end loop;
end $$;

-- What a marked article says stands on records with the same label, never on an open one.
create function register.label_citation() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
declare
  of_source int;
begin
  select c.label, s.label into strict new.label, of_source from claim c, source s
    where c.id = new.claim_id and s.id = new.source_id;
  if of_source <> 0 and of_source <> new.label then
    raise exception 'a marked source cannot stand on a record with another label'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger label before insert on register.citation
  for each row execute function register.label_citation();
create function register.pass_to_citation() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  update citation c set label = new.label where c.claim_id = new.id;
  return null;
end $$;
create trigger pass_to_citation after update of label, subject_id on register.claim
  for each row when (old.label <> new.label) execute function register.pass_to_citation();

create function register.label_claim() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  new.label := label_of(new.subject_kind, new.subject_id);
  return new;
end $$;
create trigger label before insert or update of subject_id on register.claim
  for each row execute function register.label_claim();

create function register.label_search_entry() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  new.label := label_of(new.kind, new.subject_id);
  return new;
end $$;
create trigger label before insert or update on register.search_entry
  for each row execute function register.label_search_entry();

create function register.pass_to_record() returns trigger
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  update claim c set label = new.label where c.subject_id = new.id and tg_argv[0] <> 'sentence';
  update search_entry e set label = new.label where e.kind = tg_argv[0] and e.subject_id = new.id;
  return null;
end $$;
do $$
declare
  kind text;
begin
  foreach kind in array array['engagement', 'agreement', 'official', 'organisation', 'commitment'] loop
    execute format('create trigger pass_to_record after update of label on register.%1$I
      for each row when (old.label <> new.label) execute function register.pass_to_record(%1$L)', kind);
  end loop;
end $$;
create trigger pass_to_record after update of label on register.source
  for each row when (old.label <> new.label) execute function register.pass_to_record('sentence');

-- ---------------------------------------------------------------- asking an index
-- Row-level security hides rows before any operator that is not leakproof sees them, which keeps
-- `@@`, `@>` and `%` from their indexes. These ask the index first and then hide by the same rule.
create function register.matching(of_kind text, words tsquery) returns setof uuid
  language sql stable security definer rows 100 set search_path = register, pg_temp
  set enable_seqscan = off as $$
  select e.subject_id from search_entry e
  where e.terms @@ words and e.kind = of_kind and e.label = any((select platform.sight())::int[])
$$;

create function register.engagements_with(of_countries text[]) returns setof uuid
  language sql stable security definer rows 100 set search_path = register, pg_temp as $$
  select e.id from engagement e
  where e.countries && of_countries and e.label = any((select platform.sight())::int[])
$$;

create function register.agreements_with(of_countries text[]) returns setof uuid
  language sql stable security definer rows 10 set search_path = register, pg_temp as $$
  select a.id from agreement a
  where a.countries && of_countries and a.label = any((select platform.sight())::int[])
$$;

-- The last day until `today` of a confirmed engagement with these countries on one of these topics,
-- on any topic where none is named.
create function register.last_met(with_countries text[], on_topics text[], today date) returns date
  language sql stable security definer set search_path = register, pg_temp as $$
  select max(e.ordered_on) from engagement e
  where e.countries && with_countries and (on_topics = '{}' or e.topics && on_topics)
    and e.status = 'confirmed' and e.merged_into is null and not e.planned and e.ordered_on <= today
    and e.label = any((select platform.sight())::int[])
$$;

create function register.hits(broad tsquery, exact_names tsquery, names_query tsquery,
    exact tsquery, beginnings tsquery, plain text)
  returns table (kind text, subject_id uuid, number int, status text, on_date date, country char(2), score int)
  language sql stable security definer rows 1000 set search_path = register, pg_temp
  set enable_seqscan = off as $$
  select e.kind, e.subject_id, e.number, e.status, e.on_date, e.country,
    case
      when e.kind = 'sentence' then case when e.terms @@ exact then 2 else 1 end
      when plain = any(e.names) then 5
      when e.terms @@ exact_names then 4
      when e.terms @@ names_query then 3
      when e.terms @@ exact then 2
      when e.terms @@ beginnings then 1 else 0 end
  from search_entry e
  where e.terms @@ broad and e.label = any((select platform.sight())::int[])
$$;

create function register.near_words(typed text, most int) returns setof text
  language sql stable security definer rows 10 set search_path = register, public, pg_temp as $$
  select word from (select distinct w.word, similarity(w.word, typed) as near
      from search_word w
      where w.word % typed and w.label = any((select platform.sight())::int[])) n
  order by near desc, word limit most
$$;

-- ---------------------------------------------------------------- marking
-- Whether the reader may know that this record is there although it is withheld.
create function register.withheld(of_kind text, of_id uuid) returns boolean
  language sql stable security definer set search_path = register, pg_temp as $$
  select coalesce(platform.may_know(register.label_of(of_kind, of_id)), false)
$$;

-- What is to be marked together with an article, and what stands in its way: records that rest on it.
create function register.resting_on(article uuid, wanted int)
  returns table (subject_kind text, subject_id uuid, fits boolean)
  language sql stable security definer set search_path = register, pg_temp as $$
  select c.subject_kind, c.subject_id, c.label = wanted or not exists (
      select from claim d join citation y on y.claim_id = d.id join source t on t.id = y.source_id
      where d.subject_id = c.subject_id and y.source_id <> article
        and t.label <> wanted and (t.label <> 0 or c.label = 0))
  from (select distinct c.subject_kind, c.subject_id, c.label from claim c
    join citation x on x.claim_id = c.id where x.source_id = article) c
$$;

-- Officials and bodies follow the records that name them: marked with the last that does, open again
-- with the first; answers those that did.
create function register.names_follow(before int, wanted int) returns table (kind text, id uuid, was int)
  language plpgsql security definer set search_path = register, pg_temp as $$
#variable_conflict use_column
begin
  return query
    with named as (select c.ref, array_agg(distinct c.label) as labels from claim c
        where c.ref in (select r.ref from claim r where r.label in (before, wanted) and r.ref is not null)
        group by c.ref),
      due as (select ref, case when 0 = any(labels) then 0 when labels = array[wanted] then wanted end as due
        from named),
      people as (update official o set label = d.due from due d, official w
        where o.id = d.ref and w.id = o.id and not o.demo and o.label in (0, before)
          and o.label <> d.due returning o.id, w.label as was),
      bodies as (update organisation o set label = d.due from due d, organisation w
        where o.id = d.ref and w.id = o.id and not o.demo and o.label in (0, before)
          and o.label <> d.due returning o.id, w.label as was)
    select 'official', p.id, p.was from people p
    union all select 'organisation', b.id, b.was from bodies b;
end $$;

-- Takes words from a label that no entry of it holds any more, and gives the new label its own.
create function register.relabel_words(of_kind text, of_id uuid, before int) returns void
  language plpgsql security definer set search_path = register, pg_temp as $$
begin
  insert into search_word (word, label)
    select distinct w.word, e.label from search_entry e, unnest(tsvector_to_array(e.terms)) as w (word)
    where e.kind = of_kind and e.subject_id = of_id and not starts_with(w.word, '@')
    order by 1 on conflict do nothing;
  delete from search_word s using (
      select distinct w.word from search_entry e, unnest(tsvector_to_array(e.terms)) as w (word)
      where e.kind = of_kind and e.subject_id = of_id) mine
    where s.word = mine.word and s.label = before and not exists (
      select from search_entry o where o.label = before and o.terms @@
        ('''' || replace(replace(s.word, '\', '\\'), '''', '''''') || '''')::tsquery);
end $$;
