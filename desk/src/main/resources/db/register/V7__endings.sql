-- What somebody looked at when its time was over, and kept until another day.
do $$
declare
  part text;
begin
  foreach part in array array['engagement', 'official'] loop
    execute format('alter table register.%I add column keep_until date', part);
    execute format('alter table register.%I add column keep_why text not null default ''''', part);
  end loop;
end $$;

-- An engagement ages from its last day or from its entry, whichever is later.
create index engagement_age on register.engagement
  (greatest(until_on, (created_at at time zone 'UTC')::date)) where not demo and merged_into is null;
create index on register.post (to_date) where to_date is not null;

-- Takes what is found of a record or source out of the index, and from the words that are offered those that no other
-- entry under the same label holds.
create function register.forget(of_kind text, of_id uuid) returns void
  language plpgsql security definer set search_path = register, pg_temp as $$
declare
  of_label int;
  words text[];
begin
  select max(e.label), array_agg(distinct w.word) into of_label, words
    from search_entry e, unnest(tsvector_to_array(e.terms)) as w (word)
    where e.kind = of_kind and e.subject_id = of_id;
  delete from search_entry e where e.kind = of_kind and e.subject_id = of_id;
  delete from search_word s where s.word = any(words) and s.label = of_label and not exists (
    select from search_entry o where o.label = of_label and o.terms @@
      ('''' || replace(replace(s.word, '\', '\\'), '''', '''''') || '''')::tsquery);
end $$;
