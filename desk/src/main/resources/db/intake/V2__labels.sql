-- Every row carries the label of its article (`platform.label`); a policy needs no join.
do $$
declare
  part text;
begin
  foreach part in array array['article', 'original', 'report', 'likeness', 'refused'] loop
    execute format('alter table intake.%I add column label int not null default 0', part);
    execute format('alter table intake.%I enable row level security', part);
    execute format('create policy sight on intake.%I using (label = any((select platform.sight())::int[]))', part);
  end loop;
end $$;

-- Two officers who must not know of each other's copies may each keep one.
alter table intake.article drop constraint article_content_hash_key;
create unique index article_once on intake.article (content_hash, label);

do $$
declare
  part text;
begin
  foreach part in array array['original', 'report', 'likeness'] loop
    execute format($f$
      create function intake.label_%1$s() returns trigger
        language plpgsql security definer set search_path = intake, pg_temp as $b$
      begin
        select a.label into strict new.label from article a where a.id = new.article_id;
        return new;
      end $b$ $f$, part);
    execute format('create trigger label before insert on intake.%1$I
      for each row execute function intake.label_%1$s()', part);
  end loop;
end $$;

-- A likeness tells of both its articles, so it takes the label of the one that was marked.
create function intake.pass_label() returns trigger
  language plpgsql security definer set search_path = intake, pg_temp as $$
begin
  update original set label = new.label where article_id = new.id;
  update report set label = new.label where article_id = new.id;
  update likeness l set label = case when new.label <> 0 then new.label
      else (select a.label from article a
        where a.id = case when l.article_id = new.id then l.other_article else l.article_id end) end
    where l.article_id = new.id or l.other_article = new.id;
  return null;
end $$;
create trigger pass_label after update of label on intake.article
  for each row when (old.label <> new.label) execute function intake.pass_label();
