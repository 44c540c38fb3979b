package org.tansiq.desk.platform.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.Refused;

/// The periods that two persons set, and those that wait for the second.
@Repository
class SqlPeriods {

  private final JdbcClient jdbc;

  SqlPeriods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Integer> agreed() {
    return jdbc
        .sql("select kind, months from platform.retention_rule")
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void agree(String kind, int months) {
    jdbc.sql(
            """
            insert into platform.retention_rule (kind, months) values (:kind, :months)
            on conflict (kind) do update set months = excluded.months
            """)
        .param("kind", kind)
        .param("months", months)
        .update();
  }

  private static final String WAITING =
      """
      select p.id, p.kind, p.months, p.why, p.proposed_by, o.name
      from platform.retention_proposal p join platform.officer o on o.id = p.proposed_by
      where p.outcome = 'waiting'
      """;

  List<Line.Waiting> waiting() {
    return jdbc.sql(WAITING).query((row, _) -> waiting(row)).list();
  }

  /// Takes one that waits for the transaction that decides it.
  Optional<Line.Waiting> take(UUID id) {
    return jdbc.sql(WAITING + " and p.id = :id for update of p")
        .param("id", id)
        .query((row, _) -> waiting(row))
        .optional();
  }

  private static Line.Waiting waiting(ResultSet row) throws SQLException {
    return new Line.Waiting(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getInt("months"),
        row.getString("why"),
        row.getObject("proposed_by", UUID.class),
        row.getString("name"));
  }

  UUID propose(Officer by, String kind, int months, String why) {
    var id = UUID.randomUUID();
    try {
      jdbc.sql(
              """
              insert into platform.retention_proposal (id, kind, months, why, proposed_by)
              values (:id, :kind, :months, :why, :by)
              """)
          .param("id", id)
          .param("kind", kind)
          .param("months", months)
          .param("why", why)
          .param("by", by.id())
          .update();
    } catch (DuplicateKeyException waits) {
      throw new Refused(RetentionRefusal.RETENTION_WAITS);
    }
    return id;
  }

  void decided(Officer by, UUID id, String outcome) {
    jdbc.sql(
            """
            update platform.retention_proposal set outcome = :outcome, decided_by = :by,
              decided_at = clock_timestamp() where id = :id
            """)
        .param("id", id)
        .param("by", by.id())
        .param("outcome", outcome)
        .update();
  }
}
