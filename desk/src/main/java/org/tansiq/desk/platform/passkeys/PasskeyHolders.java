package org.tansiq.desk.platform.passkeys;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.sessions.SessionSettings;

/// The officers of the desk as holders of passkeys. Nothing is stored for it: whoever may sign in
/// may hold one, and whoever is disabled, or entered by break-glass, is not found.
@Repository
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

  private record Row(UUID id, String login) {}

  private final Officers officers;
  private final JdbcClient jdbc;
  private final SessionSettings settings;

  PasskeyHolders(Officers officers, JdbcClient jdbc, SessionSettings settings) {
    this.officers = officers;
    this.jdbc = jdbc;
    this.settings = settings;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return holder(open("id = :id").param("id", PasskeyHolder.officer(handle)));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
    return holder(open("login = :login").param("login", login.strip().toLowerCase(Locale.ROOT)));
  }

  private JdbcClient.StatementSpec open(String who) {
    return jdbc.sql(
            """
            select id, login from platform.officer where disabled_at is null
              and used_at > now() - make_interval(secs => :unused) and id <> :breakGlass and
            """
                + who)
        .param("unused", settings.unused().toSeconds())
        .param("breakGlass", Officer.BREAK_GLASS.id());
  }

  private @Nullable PublicKeyCredentialUserEntity holder(JdbcClient.StatementSpec found) {
    return found
        .query(Row.class)
        .optional()
        .flatMap(row -> officers.find(row.id()).map(o -> new PasskeyHolder(o, row.login())))
        .orElse(null);
  }

  /// An officer is enrolled elsewhere; there is nothing to keep.
  @Override
  public void save(PublicKeyCredentialUserEntity holder) {}

  /// An officer is disabled elsewhere; there is nothing to take away.
  @Override
  public void delete(Bytes handle) {}
}
