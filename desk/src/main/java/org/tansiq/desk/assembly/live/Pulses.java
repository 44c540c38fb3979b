package org.tansiq.desk.assembly.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads where assemblies stand. Whoever asks declares whose eyes see them.
@Repository
public class Pulses {

  private final JdbcClient jdbc;

  Pulses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Empty where the reader sees no such assembly.
  public Optional<Pulse> of(UUID assembly) {
    return jdbc.sql("select revision, told from assembly.assembly where id = :id")
        .param("id", assembly)
        .query((row, _) -> new Pulse(row.getLong("revision"), row.getLong("told")))
        .optional();
  }

  /// Those of several at once.
  Map<UUID, Pulse> of(Collection<UUID> assemblies) {
    var all = new HashMap<UUID, Pulse>();
    jdbc.sql("select id, revision, told from assembly.assembly where id = any(:ids)")
        .param("ids", assemblies.toArray(UUID[]::new))
        .query(row -> {
          all.put(
              row.getObject("id", UUID.class),
              new Pulse(row.getLong("revision"), row.getLong("told")));
        });
    return all;
  }

  /// The last change: who made it and when.
  record Change(long revision, Optional<UUID> by, Optional<Instant> at) {}

  Optional<Change> last(UUID assembly) {
    return jdbc.sql("select revision, changed_by, changed_at from assembly.assembly where id = :id")
        .param("id", assembly)
        .query(Pulses::change)
        .optional();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(
        row.getLong("revision"),
        Optional.ofNullable(row.getObject("changed_by", UUID.class)),
        Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
