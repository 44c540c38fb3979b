package org.tansiq.desk.exchange.matches;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.retention.DueRecord;
import org.tansiq.desk.platform.retention.Reviewed;

/// Hits that two persons did not confirm, or that nobody decided on, name somebody who was asked
/// for. Confirmed ones last as long as their entry, because whoever read it must be told of its
/// end.
@Component
class DueMatches implements Reviewed {

  private final JdbcClient jdbc;

  DueMatches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String code() {
    return "match";
  }

  @Override
  public int usualMonths() {
    return 12;
  }

  @Override
  public int order() {
    return 4;
  }

  @Override
  public Deed needs() {
    return Deed.KEEP_NOMINALS;
  }

  @Override
  public List<DueRecord> due(Query query) {
    return query
        .put(
            jdbc.sql(
                """
                select m.id, m.reference as name, coalesce(m.decided_at, m.asked_at)::date as since, m.keep_until, m.keep_why
                from exchange.match m
                where (m.outcome in ('rejected', 'inconclusive') and m.decided_at < cast(:before as date)
                    or m.outcome = 'candidate' and m.asked_at < cast(:before as date))
                  and (m.keep_until is null or m.keep_until <= :today)
                  and (cast(:id as uuid) is null or m.id = :id)
                order by coalesce(m.decided_at, m.asked_at), m.id limit :most
                """))
        .query((row, _) -> DueRecord.of(row, "/nominal/matches/"))
        .list();
  }

  @Override
  public void keep(UUID id, LocalDate until, String why) {
    jdbc.sql("update exchange.match set keep_until = :until, keep_why = :why where id = :id")
        .param("until", until)
        .param("why", why)
        .param("id", id)
        .update();
  }

  @Override
  public void end(UUID id) {
    jdbc.sql("delete from exchange.match where id = :id").param("id", id).update();
  }
}
