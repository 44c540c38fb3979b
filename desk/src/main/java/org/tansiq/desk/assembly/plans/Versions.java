package org.tansiq.desk.assembly.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The plans of assemblies as they were kept.
///
/// Whoever writes holds the assembly. That nobody and nothing is booked twice is the database's own
/// rule as well, so that it stands whatever a program forgets.
@Repository
public class Versions {

  /// Each delegation's first team that is free then; its first one where none is, which the
  /// database then refuses.
  private static final String SEAT =
      """
      insert into assembly.seat (version_id, assembly_id, request_id, delegation_id, team, during)
      select p.version_id, p.assembly_id, p.request_id, d.id, coalesce((
        select min(t) from generate_series(1, d.teams) t where not exists (
          select from assembly.seat s where s.version_id = p.version_id
            and s.delegation_id = d.id and s.team = t and s.during && p.during)), 1), p.during
      from assembly.placement p
      join assembly.request r on r.id = p.request_id
      join assembly.delegation d on d.id in (r.asker, r.asked)
      where p.version_id = ? and p.request_id = ?
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Versions(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// All of an assembly, the last one first.
  public List<Version> of(UUID assembly) {
    return jdbc.sql("select * from assembly.version where assembly_id = :id order by number desc")
        .param("id", assembly)
        .query(Versions::version)
        .list();
  }

  /// The last one, which the board shows.
  public Optional<Version> last(UUID assembly) {
    return of(assembly).stream().findFirst();
  }

  /// The one with a number; refused with NOT_FOUND where there is none.
  Version numbered(UUID assembly, int number) {
    return of(assembly).stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "version " + number));
  }

  /// Where its meetings are.
  public List<Placed> placed(UUID version) {
    return jdbc.sql(
            "select * from assembly.placement where version_id = :id order by slot, request_id")
        .param("id", version)
        .query(Versions::placed)
        .list();
  }

  /// Keeps a plan as a new draft.
  public Version keep(Officer by, UUID assembly, List<Placed> placed, long weight, long most) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into assembly.version (id, assembly_id, number, stage, weight, most, made_by)
            values (:id, :assembly, (select coalesce(max(v.number), 0) + 1 from assembly.version v
              where v.assembly_id = :assembly), 'draft', :weight, :most, :by)
            """)
        .param("id", id)
        .param("assembly", assembly)
        .param("weight", weight)
        .param("most", most)
        .param("by", by.id())
        .update();
    fill(id, assembly, placed);
    return of(assembly).getFirst();
  }

  /// The draft that is worked on: the last version, or a copy of it where it was published.
  public Version working(Officer by, UUID assembly) {
    var last = last(assembly).orElseThrow(() -> new Refused(AssemblyRefusal.NO_PLAN));
    return last.draft() ? last : keep(by, assembly, placed(last.id()), last.weight(), last.most());
  }

  private void fill(UUID version, UUID assembly, List<Placed> placed) {
    batches.batchUpdate(
        """
        insert into assembly.placement (version_id, assembly_id, request_id, slot, length, room_id,
          interpreter_id, pinned, locked) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        placed,
        500,
        (statement, one) -> {
          statement.setObject(1, version);
          statement.setObject(2, assembly);
          statement.setObject(3, one.request());
          statement.setInt(4, one.slot());
          statement.setInt(5, one.length());
          statement.setObject(6, one.room());
          statement.setObject(7, one.interpreter().orElse(null));
          statement.setBoolean(8, one.pinned());
          statement.setBoolean(9, one.locked());
        });
    var byHour = placed.stream().sorted(Comparator.comparingInt(Placed::slot)).toList();
    batches.batchUpdate(
        SEAT,
        byHour,
        500,
        (statement, one) -> {
          statement.setObject(1, version);
          statement.setObject(2, one.request());
        });
  }

  /// Puts one meeting where it is to be, whether it had a place or not.
  public void put(UUID version, UUID assembly, Placed one) {
    jdbc.sql("delete from assembly.seat where version_id = :version and request_id = :request")
        .param("version", version)
        .param("request", one.request())
        .update();
    jdbc.sql(
            """
            insert into assembly.placement (version_id, assembly_id, request_id, slot, length, room_id,
              interpreter_id, pinned, locked)
            values (:version, :assembly, :request, :slot, :length, :room, :interpreter, :pinned, :locked)
            on conflict (version_id, request_id) do update set slot = excluded.slot,
              room_id = excluded.room_id, interpreter_id = excluded.interpreter_id,
              pinned = excluded.pinned, locked = excluded.locked
            """)
        .param("version", version)
        .param("assembly", assembly)
        .param("request", one.request())
        .param("slot", one.slot())
        .param("length", one.length())
        .param("room", one.room())
        .param("interpreter", one.interpreter().orElse(null), Types.OTHER)
        .param("pinned", one.pinned())
        .param("locked", one.locked())
        .update();
    batches.update(SEAT, version, one.request());
  }

  /// Takes one meeting off.
  public void take(UUID version, UUID request) {
    jdbc.sql("delete from assembly.placement where version_id = :version and request_id = :request")
        .param("version", version)
        .param("request", request)
        .update();
  }

  /// Says anew what a draft holds, after it was changed by hand; what no plan can surpass stays,
  /// what was asked of it does not.
  public void weigh(UUID version) {
    jdbc.sql(
            """
            update assembly.version v set final_asked_by = null, weight = coalesce((select sum(r.weight)
              from assembly.placement p join assembly.request r on r.id = p.request_id
              where p.version_id = v.id), 0) where v.id = :id
            """)
        .param("id", version)
        .update();
  }

  /// What everybody was told last, cancelled meetings left out.
  public Map<UUID, Placed> published(UUID assembly) {
    var all = new HashMap<UUID, Placed>();
    jdbc.sql(
            """
            select p.*, false as pinned, false as locked from assembly.published p
            where p.assembly_id = :id and not p.cancelled
            """)
        .param("id", assembly)
        .query(Versions::placed)
        .list()
        .forEach(one -> all.put(one.request(), one));
    return all;
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        Version.Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        row.getLong("weight"),
        row.getLong("most"),
        moment(row, "made_at").orElse(Instant.EPOCH),
        Optional.ofNullable(row.getObject("final_asked_by", UUID.class)),
        moment(row, "published_at"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    return new Placed(
        row.getObject("request_id", UUID.class),
        row.getInt("slot"),
        row.getInt("length"),
        row.getObject("room_id", UUID.class),
        Optional.ofNullable(row.getObject("interpreter_id", UUID.class)),
        row.getBoolean("pinned"),
        row.getBoolean("locked"));
  }
}
