package org.tansiq.desk.intake.endings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.platform.retention.DueRecord;
import org.tansiq.desk.platform.retention.Reviewed;
import org.tansiq.desk.register.endings.Endings;

/// Articles age from the day they were handed in: with their file, their text, what was read in
/// them and what is found of them.
@Component
class DueArticles implements Reviewed {

  private final JdbcClient jdbc;
  private final Endings endings;
  private final String zone;

  DueArticles(JdbcClient jdbc, Endings endings, PageSettings pages) {
    this.jdbc = jdbc;
    this.endings = endings;
    this.zone = ZoneId.of(pages.zone()).getId();
  }

  @Override
  public String code() {
    return "article";
  }

  @Override
  public int usualMonths() {
    return 60;
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public List<DueRecord> due(Query query) {
    return query
        .put(
            jdbc.sql(
                """
                select a.id, coalesce(nullif(a.title, ''), a.name) as name, a.state = 'read' as read,
                  (a.added_at at time zone :zone)::date as since, a.keep_until, a.keep_why
                from intake.article a
                where not a.demo and a.state <> 'waiting'
                  and a.added_at < cast(:before as date)::timestamp at time zone :zone
                  and (a.keep_until is null or a.keep_until <= :today)
                  and (cast(:id as uuid) is null or a.id = :id)
                order by a.added_at, a.id limit :most
                """))
        .param("zone", zone)
        .query((row, _) -> DueRecord.of(row, row.getBoolean("read") ? "/articles/" : ""))
        .list();
  }

  @Override
  public void keep(UUID id, LocalDate until, String why) {
    jdbc.sql("update intake.article set keep_until = :until, keep_why = :why where id = :id")
        .param("until", until)
        .param("why", why)
        .param("id", id)
        .update();
  }

  @Override
  public void end(UUID id) {
    endings.source(id);
    jdbc.sql("delete from intake.likeness where other_article = :id").param("id", id).update();
    jdbc.sql("delete from intake.article where id = :id").param("id", id).update();
  }
}
