-- The last day on which somebody took part in anything, whoever looks: nobody ends an official who was met since in what
-- they do not see. Where the day of an engagement is not known, the day of its entry counts.
create function register.last_met(of_official uuid) returns date
  language sql stable security definer set search_path = register, pg_temp cost 1000 as $$
  select max(case when e.until_on > date '0001-01-01' then e.until_on
    else (e.created_at at time zone 'UTC')::date end)
  from engagement_person t join engagement e on e.id = t.engagement_id
  where t.official_id = of_official
    or t.official_id in (select o.id from official o where o.merged_into = of_official)
$$;
