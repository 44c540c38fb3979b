package org.tansiq.desk.platform.officers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.SessionSettings;

@Repository
class SqlOfficers implements Officers, UserDetailsService {

  private static final List<String> FOUNDER = List.of("desk-officer", "system-administrator");
  private static final int SECRET = 3;

  private final JdbcClient jdbc;
  private final SessionSettings settings;
  private final StrongDoors doors;

  SqlOfficers(JdbcClient jdbc, SessionSettings settings, StrongDoors doors) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.doors = doors;
  }

  @Override
  public boolean none() {
    return jdbc.sql("select not exists (select from platform.officer where id <> :breakGlass)")
        .param("breakGlass", Officer.BREAK_GLASS.id())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Officer> all() {
    return jdbc.sql(
            """
            select id, name, unit from platform.officer where disabled_at is null
            order by name, id
            """)
        .query(Officer.class)
        .list();
  }

  @Override
  public Optional<Officer> find(UUID id) {
    return jdbc.sql("select id, name, unit from platform.officer where id = :id")
        .param("id", id)
        .query(Officer.class)
        .optional();
  }

  @Override
  public Optional<Standing> standing(UUID id) {
    return jdbc.sql(
            """
            select o.id, o.name, o.unit, o.clearance || ' ' || exists (select from platform.held_role h
                join platform.role r on r.code = h.role and r.content where h.officer_id = o.id)
              || ' ' || o.unit as sees
            from platform.officer o
            where o.id = :id and o.disabled_at is null
              and o.used_at > now() - make_interval(secs => :unused)
            """)
        .param("id", id)
        .param("unused", settings.unused().toSeconds())
        .query((row, _) ->
            new Standing(
                new Officer(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")),
                row.getString("sees")))
        .optional();
  }

  @Override
  public Optional<Officer> byLogin(String login) {
    return jdbc.sql("select id, name, unit from platform.officer where login = :login")
        .param("login", folded(login))
        .query(Officer.class)
        .optional();
  }

  @Override
  public Account loadUserByUsername(String login) {
    return jdbc.sql(
            """
            select id, name, unit, login, password_hash, disabled_at is null
              and used_at > now() - make_interval(secs => :unused) as enabled,
              platform.must_prove(id, :usual) as proves
            from platform.officer where login = :login
            """)
        .param("unused", settings.unused().toSeconds())
        .param("usual", doors.usual().code())
        .param("login", folded(login))
        .query((row, _) ->
            new Account(
                new Officer(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")),
                row.getString("login"),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                row.getBoolean("proves")))
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("no such login"));
  }

  /// What whoever founds the desk gets: all that one person needs to work alone.
  Grant founding(String unit) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('platform.founding'))::text")
        .query(String.class)
        .single();
    if (!none()) {
      throw new Refused(PlatformRefusal.LINK_USED);
    }
    return new Grant(unit, FOUNDER, SECRET);
  }

  /// Whose account a link gives a new way into; nobody's where it invites somebody.
  Optional<Renewed> renewed(UUID proposal) {
    return jdbc.sql(
            """
            select o.id, o.name, o.unit, o.login from platform.proposal p
              join platform.officer o on o.id = p.officer_id
            where p.id = :id and p.kind = 'renewal'
            """)
        .param("id", proposal)
        .query((row, _) ->
            new Renewed(
                new Officer(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")),
                row.getString("login")))
        .optional();
  }

  /// An officer who comes back.
  record Renewed(Officer officer, String login) {}

  /// Gives them another password, and takes away everything else that opened the account.
  void renew(Officer officer, String hash) {
    for (var sql :
        List.of(
            "delete from platform.passkey where officer_id = :id",
            "delete from platform.oidc_subject where officer_id = :id",
            "delete from platform.session where officer_id = :id")) {
      jdbc.sql(sql).param("id", officer.id()).update();
    }
    jdbc.sql(
            "update platform.officer set password_hash = :hash, used_at = now(), renewed_at = now() where id = :id")
        .param("hash", hash)
        .param("id", officer.id())
        .update();
  }

  /// What two persons agreed to give.
  Grant promised(UUID invitation) {
    return jdbc.sql("select unit, role, clearance from platform.proposal where id = :id")
        .param("id", invitation)
        .query((row, _) -> new Grant(row.getString(1), List.of(row.getString(2)), row.getInt(3)))
        .single();
  }

  void add(Account account, Grant grant) {
    try {
      jdbc.sql(
              """
              insert into platform.officer (id, name, unit, login, password_hash, clearance)
              values (:id, :name, :unit, :login, :hash, :clearance)
              """)
          .param("id", account.officer().id())
          .param("name", account.officer().name())
          .param("unit", account.officer().unit())
          .param("login", folded(account.login()))
          .param("hash", account.passwordHash())
          .param("clearance", grant.clearance())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refused(PlatformRefusal.LOGIN_TAKEN, account.login());
    }
    giveRoles(account.officer(), grant);
  }

  private void giveRoles(Officer officer, Grant grant) {
    grant
        .roles()
        .forEach(role ->
            jdbc.sql("insert into platform.held_role (officer_id, role) values (:id, :role)")
                .param("id", officer.id())
                .param("role", role)
                .update());
  }

  /// What an officer starts with.
  ///
  /// @param clearance the place of the marking in its list
  record Grant(String unit, List<String> roles, int clearance) {

    Grant {
      roles = List.copyOf(roles);
    }
  }

  private static String folded(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
