package org.tansiq.desk.assembly.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The requests of an assembly: reading only, for whoever may read the assembly.
@Repository
public class Requests {

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All of an assembly, in the order they came in.
  public List<Request> of(UUID assembly) {
    return jdbc.sql("select * from assembly.request where assembly_id = :id order by number")
        .param("id", assembly)
        .query(Requests::request)
        .list();
  }

  /// One; refused with NOT_FOUND where the assembly has none such.
  public Request get(UUID assembly, UUID request) {
    return jdbc.sql("select * from assembly.request where assembly_id = :assembly and id = :id")
        .param("assembly", assembly)
        .param("id", request)
        .query(Requests::request)
        .optional()
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "request " + request));
  }

  /// The pairs of which one side said no.
  Set<Screen.Pair> barred(UUID assembly) {
    return new HashSet<>(
        jdbc.sql("select one, other from assembly.barred where assembly_id = :id")
            .param("id", assembly)
            .query((row, _) ->
                Screen.Pair.of(
                    row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
            .list());
  }

  private static Request request(ResultSet row, int number) throws SQLException {
    return new Request(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getObject("asker", UUID.class),
        row.getObject("asked", UUID.class),
        row.getInt("weight"),
        row.getInt("level"),
        row.getInt("seats"),
        row.getInt("length"),
        row.getString("language"),
        List.of((String[]) row.getArray("topics").getArray()),
        row.getBoolean("mutual"),
        Request.State.of(row.getString("state")),
        row.getString("reason"),
        Request.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)));
  }
}
