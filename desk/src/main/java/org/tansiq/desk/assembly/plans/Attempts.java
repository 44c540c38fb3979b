package org.tansiq.desk.assembly.plans;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;

/// Which plans are being looked for, so that a work that a killed process took with it is known to
/// be lost and nobody waits for it.
@Repository
class Attempts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void begin(Officer by, UUID assembly) {
    jdbc.sql(
            """
            insert into assembly.solving (assembly_id, begun_at, seen_at, by)
            values (:id, :at, :at, :by)
            on conflict (assembly_id) do update set begun_at = excluded.begun_at,
              seen_at = excluded.seen_at, by = excluded.by
            """)
        .param("id", assembly)
        .param("at", now())
        .param("by", by.id())
        .update();
  }

  /// Says that this process still looks.
  void seen(Collection<UUID> assemblies) {
    jdbc.sql("update assembly.solving set seen_at = :at where assembly_id = any(:ids)")
        .param("at", now())
        .param("ids", assemblies.toArray(UUID[]::new))
        .update();
  }

  void end(UUID assembly) {
    jdbc.sql("delete from assembly.solving where assembly_id = :id").param("id", assembly).update();
  }

  Optional<Attempt> of(UUID assembly) {
    return jdbc.sql("select begun_at, seen_at from assembly.solving where assembly_id = :id")
        .param("id", assembly)
        .query((row, _) ->
            new Attempt(
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
