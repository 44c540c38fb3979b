package org.tansiq.desk.platform.passkeys;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officers;

/// The officers of the desk as holders of passkeys. Nothing is stored for it: whoever may sign in
/// may hold one, and whoever is disabled is not found.
@Repository
class PasskeyHolders implements PublicKeyCredentialUserEntityRepository {

  private record Row(UUID id, String login) {}

  private final Officers officers;
  private final JdbcClient jdbc;

  PasskeyHolders(Officers officers, JdbcClient jdbc) {
    this.officers = officers;
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return holder(
        jdbc.sql("select id, login from platform.officer where id = :id and disabled_at is null")
            .param("id", PasskeyHolder.officer(handle))
            .query(Row.class)
            .optional());
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
    return holder(
        jdbc.sql(
                """
                select id, login from platform.officer where login = :login and disabled_at is null
                """)
            .param("login", login.strip().toLowerCase(Locale.ROOT))
            .query(Row.class)
            .optional());
  }

  private @Nullable PublicKeyCredentialUserEntity holder(Optional<Row> found) {
    return found
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
