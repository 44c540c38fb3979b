package org.tansiq.desk.platform.officers;

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

  private final JdbcClient jdbc;
  private final SessionSettings settings;

  SqlOfficers(JdbcClient jdbc, SessionSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  @Override
  public boolean none() {
    return jdbc.sql("select not exists (select from platform.officer where id <> :breakGlass)")
        .param("breakGlass", Officer.BREAK_GLASS.id())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Officer> find(UUID id) {
    return jdbc.sql("select id, name, unit from platform.officer where id = :id")
        .param("id", id)
        .query(Officer.class)
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
              and used_at > now() - make_interval(secs => :unused) as enabled
            from platform.officer where login = :login
            """)
        .param("unused", settings.unused().toSeconds())
        .param("login", folded(login))
        .query((row, _) ->
            new Account(
                new Officer(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")),
                row.getString("login"),
                row.getString("password_hash"),
                row.getBoolean("enabled")))
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("no such login"));
  }

  void add(Account account) {
    try {
      jdbc.sql(
              """
              insert into platform.officer (id, name, unit, login, password_hash)
              values (:id, :name, :unit, :login, :hash)
              """)
          .param("id", account.officer().id())
          .param("name", account.officer().name())
          .param("unit", account.officer().unit())
          .param("login", folded(account.login()))
          .param("hash", account.passwordHash())
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refused(PlatformRefusal.LOGIN_TAKEN, account.login());
    }
  }

  private static String folded(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}
