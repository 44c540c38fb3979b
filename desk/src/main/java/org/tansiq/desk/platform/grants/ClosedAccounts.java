package org.tansiq.desk.platform.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.retention.DueRecord;
import org.tansiq.desk.platform.retention.Reviewed;

/// Accounts age from the day they were closed. What lets in and what was granted ends; the name
/// stays beside the id, because the ledger says who did what.
@Component
class ClosedAccounts implements Reviewed {

  private final JdbcClient jdbc;

  ClosedAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String code() {
    return "account";
  }

  @Override
  public int usualMonths() {
    return 24;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public Deed needs() {
    return Deed.CONFIRM_GRANTS;
  }

  @Override
  public List<DueRecord> due(Query query) {
    return query
        .put(
            jdbc.sql(
                """
                select o.id, o.name, o.disabled_at::date as since, o.keep_until, o.keep_why
                from platform.officer o
                where o.disabled_at < cast(:before as date) and o.ended_at is null
                  and o.id <> :breakGlass and (o.keep_until is null or o.keep_until <= :today)
                  and (cast(:id as uuid) is null or o.id = :id)
                order by o.disabled_at, o.id limit :most
                """))
        .param("breakGlass", Officer.BREAK_GLASS.id())
        .query((row, _) -> DueRecord.of(row, "/officers#o-"))
        .list();
  }

  @Override
  public void keep(UUID id, LocalDate until, String why) {
    jdbc.sql("update platform.officer set keep_until = :until, keep_why = :why where id = :id")
        .param("until", until)
        .param("why", why)
        .param("id", id)
        .update();
  }

  /// Nothing matches what stands where the password's hash stood, and nobody is called so.
  @Override
  public void end(UUID id) {
    for (var sql :
        List.of(
            "delete from platform.passkey where officer_id = :id",
            "delete from platform.oidc_subject where officer_id = :id",
            "delete from platform.session where officer_id = :id",
            "delete from platform.held_role where officer_id = :id",
            """
            update platform.officer set login = 'ended ' || id, password_hash = '{ended}', clearance = 0,
              keep_why = '', ended_at = now() where id = :id
            """)) {
      jdbc.sql(sql).param("id", id).update();
    }
  }
}
