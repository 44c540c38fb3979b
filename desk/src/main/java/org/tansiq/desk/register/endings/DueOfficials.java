package org.tansiq.desk.register.endings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.retention.DueRecord;
import org.tansiq.desk.platform.retention.Reviewed;

/// Officials age from the end of their last post, or from their entry where no end is known, unless
/// they were met since: what is known of them is known because of their function.
@Component
class DueOfficials implements Reviewed {

  private final JdbcClient jdbc;
  private final Endings endings;

  DueOfficials(JdbcClient jdbc, Endings endings) {
    this.jdbc = jdbc;
    this.endings = endings;
  }

  @Override
  public String code() {
    return "official";
  }

  @Override
  public int usualMonths() {
    return 60;
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public List<DueRecord> due(Query query) {
    return query
        .put(
            jdbc.sql(
                """
                select o.id, coalesce(nullif(o.%s, ''), nullif(o.name_latin, ''), o.name_ar) as name,
                  f.since, o.keep_until, o.keep_why
                from register.official o cross join lateral (select greatest(
                    coalesce((select max(p.to_date) from register.post p
                        where p.official_id = o.id and p.status <> 'rejected'
                        having bool_and(p.to_date is not null)),
                      (o.created_at at time zone 'UTC')::date),
                    (select max(e.until_on) from register.engagement_person t
                      join register.engagement e on e.id = t.engagement_id
                      where t.official_id = o.id)) as since) f
                where not o.demo and o.merged_into is null
                  and (o.keep_until is null or o.keep_until <= :today)
                  and (cast(:id as uuid) is null or o.id = :id)
                  and (o.created_at < cast(:before as date) + 1 or exists (select from register.post q
                    where q.official_id = o.id and q.to_date < :before))
                  and f.since < :before
                  and coalesce(register.last_met(o.id) < :before, true)
                order by f.since, o.id limit :most
                """
                    .formatted(query.tongue() == Tongue.AR ? "name_ar" : "name_latin")))
        .query((row, _) -> DueRecord.of(row, "/officials/"))
        .list();
  }

  @Override
  public void keep(UUID id, LocalDate until, String why) {
    jdbc.sql("update register.official set keep_until = :until, keep_why = :why where id = :id")
        .param("until", until)
        .param("why", why)
        .param("id", id)
        .update();
  }

  @Override
  public void end(UUID id) {
    endings.official(id);
  }
}
