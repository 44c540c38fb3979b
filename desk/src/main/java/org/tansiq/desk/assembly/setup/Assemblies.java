package org.tansiq.desk.assembly.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The assemblies that are planned here, and what each is made of: reading only.
@Repository
public class Assemblies {

  private static final String COLUMNS =
      "select id, title, zone, days, slots_each, freeze_minutes, revision from assembly.assembly a ";

  private final JdbcClient jdbc;
  private final Policy policy;

  Assemblies(JdbcClient jdbc, Policy policy) {
    this.jdbc = jdbc;
    this.policy = policy;
  }

  /// All of them, the next or last one first.
  public List<Assembly> all(Officer by) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql(
            COLUMNS
                + "order by (select max(s.ends_at) from assembly.slot s where s.assembly_id = a.id)"
                + " desc, a.id")
        .query(Assemblies::assembly)
        .list();
  }

  /// Whether an engagement is planned here, as far as the officer sees.
  boolean planned(Officer by, UUID engagement) {
    policy.permit(by, Deed.READ_REGISTER);
    return jdbc.sql("select exists (select from assembly.assembly where id = :id)")
        .param("id", engagement)
        .query(Boolean.class)
        .single();
  }

  /// All that one is made of; refused with NOT_FOUND where there is none.
  @Transactional(readOnly = true)
  public Programme programme(Officer by, UUID id) {
    policy.permit(by, Deed.READ_REGISTER);
    return programme(id);
  }

  /// The same for whom the policy does not know: a link, a work in the background.
  @Transactional(readOnly = true)
  public Programme programme(UUID id) {
    var assembly =
        jdbc.sql(COLUMNS + "where a.id = :id")
            .param("id", id)
            .query(Assemblies::assembly)
            .optional()
            .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "/assemblies/" + id));
    return new Programme(
        assembly,
        list("slot", "number", Assemblies::slot, id),
        list("room", "level desc, zone, name", Assemblies::room, id),
        list("interpreter", "name", Assemblies::interpreter, id),
        list("delegation", "host desc, rank, country", Assemblies::delegation, id),
        list("session", "from_slot, id", Assemblies::session, id),
        list("outage", "at, id", Assemblies::outage, id),
        list("person", "team, name", Assemblies::person, id),
        list("passage", "from_zone, to_zone", Assemblies::passage, id));
  }

  private <T> List<T> list(String table, String order, RowMapper<T> row, UUID id) {
    return jdbc.sql(
            "select * from assembly.%s where assembly_id = :id order by %s".formatted(table, order))
        .param("id", id)
        .query(row)
        .list();
  }

  private static Assembly assembly(ResultSet row, int number) throws SQLException {
    return new Assembly(
        row.getObject("id", UUID.class),
        row.getString("title"),
        ZoneId.of(row.getString("zone")),
        row.getInt("days"),
        row.getInt("slots_each"),
        row.getInt("freeze_minutes"),
        row.getLong("revision"));
  }

  private static Slot slot(ResultSet row, int number) throws SQLException {
    return new Slot(
        row.getInt("number"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }

  private static Room room(ResultSet row, int number) throws SQLException {
    return new Room(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("zone"),
        row.getInt("capacity"),
        row.getInt("level"));
  }

  private static Interpreter interpreter(ResultSet row, int number) throws SQLException {
    return new Interpreter(
        row.getObject("id", UUID.class),
        row.getString("name"),
        texts(row, "languages"),
        row.getInt("in_a_row"));
  }

  private static Delegation delegation(ResultSet row, int number) throws SQLException {
    return new Delegation(
        row.getObject("id", UUID.class),
        row.getString("country"),
        row.getInt("rank"),
        row.getInt("teams"),
        texts(row, "languages"),
        moment(row, "arrives_at"),
        moment(row, "departs_at"),
        row.getBoolean("host"));
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("title"),
        row.getInt("from_slot"),
        row.getInt("to_slot"));
  }

  private static Passage passage(ResultSet row, int number) throws SQLException {
    return new Passage(
        row.getObject("id", UUID.class),
        row.getString("from_zone"),
        row.getString("to_zone"),
        row.getInt("slots"));
  }

  private static Outage outage(ResultSet row, int number) throws SQLException {
    return new Outage(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getObject("subject_id", UUID.class),
        row.getInt("from_slot"),
        row.getInt("to_slot"),
        row.getString("why"));
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getObject("delegation_id", UUID.class),
        row.getString("name"),
        row.getInt("team"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
