package org.tansiq.desk.platform.officers;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.Sessions;

/// An officer's own password, changed by whoever knows it. Every other session of the officer ends
/// with the old one.
@Service
public class Passwords {

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final PasswordRules rules;
  private final Sessions sessions;
  private final Ledger ledger;

  Passwords(
      JdbcClient jdbc,
      PasswordEncoder encoder,
      PasswordRules rules,
      Sessions sessions,
      Ledger ledger) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.rules = rules;
    this.sessions = sessions;
    this.ledger = ledger;
  }

  /// Changes it; {@link Refused} with WRONG_PASSWORD where the old one is not right.
  ///
  /// @param here the session that stays
  /// @return how strong the new one is, 3 or 4
  @Transactional
  public int change(Officer by, UUID here, Change change) {
    var account = account(by);
    if (!encoder.matches(change.now(), account.hash())) {
      throw new Refused(PlatformRefusal.WRONG_PASSWORD);
    }
    if (!change.next().equals(change.again())) {
      throw new Refused(PlatformRefusal.PASSWORDS_DIFFER);
    }
    var strength = rules.check(change.next(), List.of(account.login(), by.name(), by.unit()));
    jdbc.sql("update platform.officer set password_hash = :hash where id = :id")
        .param("hash", encoder.encode(change.next()))
        .param("id", by.id())
        .update();
    sessions.endOthers(by, here);
    ledger.record(by, Act.CHANGED_PASSWORD, by.id().toString(), "");
    return strength;
  }

  private record Kept(String login, String hash) {}

  private Kept account(Officer by) {
    return jdbc.sql("select login, password_hash as hash from platform.officer where id = :id")
        .param("id", by.id())
        .query(Kept.class)
        .single();
  }

  /// What the officer types.
  public record Change(String now, String next, String again) {
    @Override
    public String toString() {
      return "Change";
    }
  }
}
