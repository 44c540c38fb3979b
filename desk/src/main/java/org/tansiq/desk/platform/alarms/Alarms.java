package org.tansiq.desk.platform.alarms;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;

/// Raises alarms and shows each officer those they have not seen. What repeats is counted, so that
/// somebody who guesses all night makes one line.
@Service
public class Alarms {

  private final JdbcClient jdbc;
  private final ObjectProvider<Administrators> administrators;
  private final Ledger ledger;

  Alarms(JdbcClient jdbc, ObjectProvider<Administrators> administrators, Ledger ledger) {
    this.jdbc = jdbc;
    this.administrators = administrators;
    this.ledger = ledger;
  }

  /// For whom it concerns and the administrators.
  ///
  /// @param concerned empty where it is nobody of the desk
  @Transactional
  public void raise(Alarm.Kind kind, Optional<UUID> concerned, String detail) {
    var again =
        jdbc.sql(
                """
                update platform.alarm a set times = times + 1, at = now(), detail = :detail
                where kind = :kind and officer_id is not distinct from :officer
                  and at > now() - interval '1 day'
                  and not exists (select from platform.alarm_seen s where s.alarm_id = a.id)
                """)
            .param("kind", kind.code())
            .param("officer", concerned.orElse(null), Types.OTHER)
            .param("detail", detail)
            .update();
    if (again == 0) {
      insert(kind, concerned, false, detail);
    }
  }

  /// For everybody, each until they have seen it.
  public void raiseForAll(Alarm.Kind kind, Officer concerned, String detail) {
    insert(kind, Optional.of(concerned.id()), true, detail);
  }

  private void insert(Alarm.Kind kind, Optional<UUID> concerned, boolean everybody, String detail) {
    jdbc.sql(
            """
            insert into platform.alarm (kind, officer_id, everybody, detail)
            values (:kind, :officer, :everybody, :detail)
            """)
        .param("kind", kind.code())
        .param("officer", concerned.orElse(null), Types.OTHER)
        .param("everybody", everybody)
        .param("detail", detail)
        .update();
  }

  /// Those the officer has not seen, the newest first. What was there before they were is not
  /// theirs.
  public List<Alarm> waiting(Officer officer) {
    var administers =
        Optional.ofNullable(administrators.getIfAvailable())
            .map(them -> them.includes(officer))
            .orElse(true);
    return jdbc.sql(
            """
            select a.id, a.kind, a.officer_id = :officer as own, coalesce(o.name, '') as name,
              a.detail, a.times, a.at
            from platform.alarm a left join platform.officer o on o.id = a.officer_id
            where (a.everybody or :administers or a.officer_id = :officer)
              and a.at >= (select enrolled_at from platform.officer where id = :officer)
              and not exists (select from platform.alarm_seen s
                where s.alarm_id = a.id and s.officer_id = :officer)
            order by a.at desc limit 20
            """)
        .param("officer", officer.id())
        .param("administers", administers)
        .query((row, _) ->
            new Alarm(
                row.getLong("id"),
                Alarm.Kind.of(row.getString("kind")),
                row.getBoolean("own"),
                row.getString("name"),
                row.getString("detail"),
                row.getInt("times"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /// The officer has seen one of theirs.
  @Transactional
  void acknowledge(Officer by, long id) {
    if (waiting(by).stream().noneMatch(alarm -> alarm.id() == id)) {
      return;
    }
    jdbc.sql(
            """
            insert into platform.alarm_seen (alarm_id, officer_id) values (:alarm, :officer)
            on conflict do nothing
            """)
        .param("alarm", id)
        .param("officer", by.id())
        .update();
    ledger.record(by, Act.ACKNOWLEDGED_ALARM, "alarm " + id, "");
  }
}
