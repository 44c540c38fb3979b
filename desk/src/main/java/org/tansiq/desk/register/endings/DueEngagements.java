package org.tansiq.desk.register.endings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.retention.DueRecord;
import org.tansiq.desk.platform.retention.Reviewed;

/// Engagements age from their last day, or from the day they were entered where that is later.
@Component
class DueEngagements implements Reviewed {

  private final JdbcClient jdbc;
  private final Endings endings;

  DueEngagements(JdbcClient jdbc, Endings endings) {
    this.jdbc = jdbc;
    this.endings = endings;
  }

  @Override
  public String code() {
    return "engagement";
  }

  @Override
  public int usualMonths() {
    return 120;
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public List<DueRecord> due(Query query) {
    return query
        .put(
            jdbc.sql(
                """
                select e.id, coalesce(nullif(s.label_%s, ''), nullif(e.title, ''), e.id::text) as name,
                  greatest(e.until_on, (e.created_at at time zone 'UTC')::date) as since,
                  e.keep_until, e.keep_why
                from register.engagement e left join register.search_entry s
                  on s.kind = 'engagement' and s.subject_id = e.id and s.number = 0
                where not e.demo and e.merged_into is null
                  and greatest(e.until_on, (e.created_at at time zone 'UTC')::date) < :before
                  and (e.keep_until is null or e.keep_until <= :today)
                  and (cast(:id as uuid) is null or e.id = :id)
                order by since, e.id limit :most
                """
                    .formatted(query.tongue().code())))
        .query((row, _) -> DueRecord.of(row, "/engagements/"))
        .list();
  }

  @Override
  public void keep(UUID id, LocalDate until, String why) {
    jdbc.sql("update register.engagement set keep_until = :until, keep_why = :why where id = :id")
        .param("until", until)
        .param("why", why)
        .param("id", id)
        .update();
  }

  @Override
  public void end(UUID id) {
    endings.engagement(id);
  }
}
