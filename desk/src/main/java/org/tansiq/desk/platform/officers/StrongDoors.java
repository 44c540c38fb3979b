package org.tansiq.desk.platform.officers;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.oidc.OidcSettings;
import org.tansiq.desk.platform.passkeys.PasskeySettings;

/// Which doors ask for two factors, and who must take one of them (OWASP ASVS 5.0, 6.3.3).
///
/// As long as no two persons have decided, the rule is that of the place: a desk that officers
/// reach over TLS takes no password alone from those who grant; one that is tried on its own
/// machine does.
@Component
public class StrongDoors {

  private final JdbcClient jdbc;
  private final PasskeySettings reached;
  private final OidcSettings provider;

  StrongDoors(JdbcClient jdbc, PasskeySettings reached, OidcSettings provider) {
    this.jdbc = jdbc;
    this.reached = reached;
    this.provider = provider;
  }

  /// Whether whoever came by it has shown two factors, or was let in by the machine's owner.
  public boolean strong(Door door) {
    return switch (door) {
      case PASSKEY, BREAK_GLASS, TOKEN -> true;
      case OIDC -> provider.strong();
      case PASSWORD, FIRST_LINK -> false;
    };
  }

  /// The codes of the doors that ask for one.
  public String[] weak() {
    return Arrays.stream(Door.values())
        .filter(door -> !strong(door))
        .map(Door::code)
        .toArray(String[]::new);
  }

  /// What holds where nobody has decided.
  public SignInRule usual() {
    return reached.encrypted() ? SignInRule.GRANTING : SignInRule.NOBODY;
  }

  /// What holds now.
  public SignInRule rule() {
    return jdbc.sql("select who from platform.sign_in_rule")
        .query(String.class)
        .optional()
        .flatMap(SignInRule::of)
        .orElseGet(this::usual);
  }

  /// What two persons have decided.
  public void rule(SignInRule decided) {
    jdbc.sql(
            """
            insert into platform.sign_in_rule (who) values (:who)
            on conflict (one) do update set who = excluded.who
            """)
        .param("who", decided.code())
        .update();
  }

  /// Whether one factor is not enough for this officer.
  public boolean mustProve(UUID officer) {
    return jdbc.sql("select platform.must_prove(:officer, :usual)")
        .param("officer", officer)
        .param("usual", usual().code())
        .query(Boolean.class)
        .single();
  }

  /// How many keys and identities an officer could come in with where a password is not enough.
  public int factors(UUID officer) {
    return jdbc.sql(
            """
            select (select count(*) from platform.passkey where officer_id = :officer)
              + (select count(*) from platform.oidc_subject where officer_id = :officer and :strong)
            """)
        .param("officer", officer)
        .param("strong", provider.strong())
        .query(Integer.class)
        .single();
  }
}
