package org.tansiq.desk.platform.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignInRule;
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
              exists (select from platform.passkey k where k.officer_id = o.id) as passkey,
              array(select h.role from platform.held_role h where h.officer_id = o.id order by h.since) as roles
            from platform.officer o where o.ended_at is null order by o.enrolled_at, o.id
            """)
        .query((row, _) ->
            new Standing(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                Marking.at(row.getInt("clearance")),
                row.getBoolean("disabled"),
                row.getBoolean("passkey"),
                Stream.of((String[]) row.getArray("roles").getArray())
                    .flatMap(code -> Role.of(code).stream())
                    .toList()))
        .list();
  }

  Optional<Standing> officer(UUID id) {
    return officers().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /// Whether nobody but the founder ever entered, break-glass aside; whoever asks waits for others
  /// who ask.
  boolean alone() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('platform.founding'))::text")
        .query(String.class)
        .single();
    return jdbc.sql("select count(*) = 1 from platform.officer where id <> :breakGlass")
        .param("breakGlass", Officer.BREAK_GLASS.id())
        .query(Boolean.class)
        .single();
  }

  /// Whether nobody else could administer the desk; whoever asks waits for others who ask.
  boolean lastAdministrator(UUID officer) {
    alone();
    return officers().stream()
        .filter(o -> !o.disabled() && !o.id().equals(officer))
        .filter(o -> !o.id().equals(Officer.BREAK_GLASS.id()))
        .noneMatch(o -> o.roles().contains(Role.SYSTEM_ADMINISTRATOR));
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
        p.clearance, p.rule, p.why, p.proposed_by, b.name as by_name, p.proposed_at
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
        Optional.ofNullable(row.getString("rule")).flatMap(SignInRule::of),
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
              Row.of(Wish.Kind.INVITATION)
                  .named(w.name(), w.unit())
                  .with(w.role())
                  .with(w.clearance()));
      case Wish.NewRole w -> insert(by, why, Row.of(Wish.Kind.ROLE, w.officer()).with(w.role()));
      case Wish.NewUnit w ->
          insert(by, why, Row.of(Wish.Kind.UNIT, w.officer()).named("", w.unit()));
      case Wish.NewClearance w ->
          insert(by, why, Row.of(Wish.Kind.CLEARANCE, w.officer()).with(w.clearance()));
      case Wish.Renewal w -> insert(by, why, Row.of(Wish.Kind.RENEWAL, w.officer()));
      case Wish.Opening w -> insert(by, why, Row.of(Wish.Kind.OPENING, w.officer()));
      case Wish.Rule w -> insert(by, why, Row.of(Wish.Kind.RULE).with(w.rule()));
    };
  }

  private record Row(
      Wish.Kind kind,
      @Nullable UUID officer,
      String name,
      String unit,
      @Nullable String role,
      @Nullable Integer clearance,
      @Nullable String rule) {

    static Row of(Wish.Kind kind) {
      return new Row(kind, null, "", "", null, null, null);
    }

    static Row of(Wish.Kind kind, UUID officer) {
      return new Row(kind, officer, "", "", null, null, null);
    }

    Row named(String name, String unit) {
      return new Row(kind, officer, name, unit, role, clearance, rule);
    }

    Row with(Role role) {
      return new Row(kind, officer, name, unit, role.code(), clearance, rule);
    }

    Row with(Marking clearance) {
      return new Row(kind, officer, name, unit, role, clearance.ordinal(), rule);
    }

    Row with(SignInRule rule) {
      return new Row(kind, officer, name, unit, role, clearance, rule.code());
    }
  }

  private UUID insert(Officer by, String why, Row row) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into platform.proposal
              (id, kind, officer_id, name, unit, role, clearance, rule, why, proposed_by)
            values (:id, :kind, :officer, :name, :unit, :role, :clearance, :rule, :why, :by)
            """)
        .param("id", id)
        .param("kind", row.kind().code())
        .param("officer", row.officer(), Types.OTHER)
        .param("name", row.name())
        .param("unit", row.unit())
        .param("role", row.role(), Types.VARCHAR)
        .param("clearance", row.clearance(), Types.SMALLINT)
        .param("rule", row.rule(), Types.VARCHAR)
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

  /// Opens an account or closes it; the database ends the sessions of one that is closed.
  void open(UUID officer, boolean open) {
    jdbc.sql(
            """
            update platform.officer set disabled_at = case when :open then null else now() end
            where id = :id and (disabled_at is null) <> :open
            """)
        .param("open", open)
        .param("id", officer)
        .update();
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
