package org.tansiq.desk.assembly.floor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was minuted: reading only.
@Repository
public class Minutes {

  private final JdbcClient jdbc;

  Minutes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Minute> of(UUID assembly) {
    return jdbc.sql("select * from assembly.minute where assembly_id = :id order by at")
        .param("id", assembly)
        .query((row, _) ->
            new Minute(
                row.getObject("request_id", UUID.class),
                row.getString("outcome"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getString("words"),
                Optional.ofNullable(row.getObject("engagement_id", UUID.class))))
        .list();
  }

  Optional<Minute> find(UUID assembly, UUID request) {
    return of(assembly).stream().filter(minute -> minute.request().equals(request)).findFirst();
  }

  /// The meetings that took place.
  public Set<UUID> held(UUID assembly) {
    return new HashSet<>(of(assembly).stream().filter(Minute::held).map(Minute::request).toList());
  }
}
