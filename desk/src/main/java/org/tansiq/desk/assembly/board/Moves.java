package org.tansiq.desk.assembly.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.assembly.plans.Placed;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.Refused;

/// What was moved by hand, so that each officer can take their own last move back.
@Repository
class Moves {

  private final JdbcClient jdbc;

  Moves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param before where the meeting was; empty where it had no place
  record Move(long id, UUID request, Optional<Spot> before) {}

  record Spot(int slot, UUID room) {}

  void note(Officer by, UUID assembly, UUID version, UUID request, Optional<Placed> before) {
    jdbc.sql(
            """
            insert into assembly.move (assembly_id, version_id, request_id, was_slot, was_room, by)
            values (:assembly, :version, :request, :slot, :room, :by)
            """)
        .param("assembly", assembly)
        .param("version", version)
        .param("request", request)
        .param("slot", before.map(Placed::slot).orElse(null), Types.INTEGER)
        .param("room", before.map(Placed::room).orElse(null), Types.OTHER)
        .param("by", by.id())
        .update();
  }

  /// The officer's last one in a version; refused where there is none, or where somebody else moved
  /// the same meeting since.
  Move last(Officer by, UUID version) {
    var own =
        jdbc.sql(
                """
                select id, request_id, was_slot, was_room from assembly.move
                where version_id = :version and by = :by order by id desc limit 1
                """)
            .param("version", version)
            .param("by", by.id())
            .query(Moves::move)
            .optional()
            .orElseThrow(() -> new Refused(AssemblyRefusal.NO_MOVE_TO_UNDO));
    var latest =
        jdbc.sql(
                "select max(id) from assembly.move where version_id = :version and request_id ="
                    + " :request")
            .param("version", version)
            .param("request", own.request())
            .query(Long.class)
            .single();
    if (latest != own.id()) {
      throw new Refused(AssemblyRefusal.MOVED_SINCE);
    }
    return own;
  }

  private static Move move(ResultSet row, int number) throws SQLException {
    var room = row.getObject("was_room", UUID.class);
    return new Move(
        row.getLong("id"),
        row.getObject("request_id", UUID.class),
        room == null ? Optional.empty() : Optional.of(new Spot(row.getInt("was_slot"), room)));
  }

  void forget(Move move) {
    jdbc.sql("delete from assembly.move where id = :id").param("id", move.id()).update();
  }
}
