package org.tansiq.desk.platform.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.sight.Marking;

@Repository
class SqlGrants {

  private final JdbcClient jdbc;

  SqlGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Standing> officers() {
    return jdbc.sql(
            """
            select o.id, o.name, o.unit, o.clearance, o.disabled_at is not null as disabled,
              array(select h.role from platform.held_role h where h.officer_id = o.id order by h.since) as roles
            from platform.officer o order by o.enrolled_at, o.id
            """)
        .query((row, _) ->
            new Standing(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                Marking.at(row.getInt("clearance")),
                row.getBoolean("disabled"),
                Stream.of((String[]) row.getArray("roles").getArray())
                    .flatMap(code -> Role.of(code).stream())
                    .toList()))
        .list();
  }

  Optional<Standing> officer(UUID id) {
    return officers().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /// Whether nobody but the founder ever entered; whoever asks waits for others who ask.
  boolean alone() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('platform.founding'))::text")
        .query(String.class)
        .single();
    return jdbc.sql("select count(*) = 1 from platform.officer").query(Boolean.class).single();
  }

  List<Proposal> waiting() {
    return jdbc.sql(PROPOSALS + " where p.outcome = 'waiting' order by p.proposed_at, p.id")
        .query((row, _) -> proposal(row))
        .list();
  }

  /// Takes one that waits for the transaction that decides it.
  Optional<Proposal> take(UUID id) {
    return jdbc.sql(PROPOSALS + " where p.id = :id and p.outcome = 'waiting' for update of p")
        .param("id", id)
        .query((row, _) -> proposal(row))
        .optional();
  }

  private static final String PROPOSALS =
      """
      select p.id, p.kind, p.officer_id, coalesce(o.name, p.name) as name, p.unit, p.role,
        p.clearance, p.why, p.proposed_by, b.name as by_name, p.proposed_at
      from platform.proposal p left join platform.officer o on o.id = p.officer_id
      join platform.officer b on b.id = p.proposed_by
      """;

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        Wish.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getObject("officer_id", UUID.class)),
        row.getString("name"),
        row.getString("unit"),
        Optional.ofNullable(row.getString("role")).flatMap(Role::of),
        Optional.ofNullable(row.getObject("clearance", Integer.class)).map(Marking::at),
        row.getString("why"),
        row.getObject("proposed_by", UUID.class),
        row.getString("by_name"),
        row.getTimestamp("proposed_at").toInstant());
  }

  UUID propose(Officer by, Wish wish, String why) {
    return switch (wish) {
      case Wish.Invitation w ->
          insert(
              by,
              why,
              new Row(
                  Wish.Kind.INVITATION,
                  null,
                  w.name(),
                  w.unit(),
                  w.role().code(),
                  w.clearance().ordinal()));
      case Wish.NewRole w ->
          insert(by, why, new Row(Wish.Kind.ROLE, w.officer(), "", "", w.role().code(), null));
      case Wish.NewUnit w ->
          insert(by, why, new Row(Wish.Kind.UNIT, w.officer(), "", w.unit(), null, null));
      case Wish.NewClearance w ->
          insert(
              by,
              why,
              new Row(Wish.Kind.CLEARANCE, w.officer(), "", "", null, w.clearance().ordinal()));
    };
  }

  private record Row(
      Wish.Kind kind,
      @org.jspecify.annotations.Nullable UUID officer,
      String name,
      String unit,
      @org.jspecify.annotations.Nullable String role,
      @org.jspecify.annotations.Nullable Integer clearance) {}

  private UUID insert(Officer by, String why, Row row) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into platform.proposal
              (id, kind, officer_id, name, unit, role, clearance, why, proposed_by)
            values (:id, :kind, :officer, :name, :unit, :role, :clearance, :why, :by)
            """)
        .param("id", id)
        .param("kind", row.kind().code())
        .param("officer", row.officer(), Types.OTHER)
        .param("name", row.name())
        .param("unit", row.unit())
        .param("role", row.role(), Types.VARCHAR)
        .param("clearance", row.clearance(), Types.SMALLINT)
        .param("why", why)
        .param("by", by.id())
        .update();
    return id;
  }

  void decided(UUID id, Officer by, String outcome) {
    jdbc.sql(
            """
            update platform.proposal set outcome = :outcome, decided_by = :by,
              decided_at = clock_timestamp() where id = :id
            """)
        .param("id", id)
        .param("by", by.id())
        .param("outcome", outcome)
        .update();
  }

  void giveRole(UUID officer, Role role) {
    jdbc.sql(
            """
            insert into platform.held_role (officer_id, role) values (:id, :role)
            on conflict do nothing
            """)
        .param("id", officer)
        .param("role", role.code())
        .update();
  }

  boolean takeRole(UUID officer, Role role) {
    return jdbc.sql("delete from platform.held_role where officer_id = :id and role = :role")
            .param("id", officer)
            .param("role", role.code())
            .update()
        > 0;
  }

  void setUnit(UUID officer, String unit) {
    jdbc.sql("update platform.officer set unit = :unit where id = :id")
        .param("id", officer)
        .param("unit", unit)
        .update();
  }

  void setClearance(UUID officer, Marking clearance) {
    jdbc.sql("update platform.officer set clearance = :clearance where id = :id")
        .param("id", officer)
        .param("clearance", clearance.ordinal())
        .update();
  }
}
