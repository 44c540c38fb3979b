package org.tansiq.desk.platform.breakglass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.alarms.Alarm;
import org.tansiq.desk.platform.alarms.Alarms;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// A link that the owner of the machine has printed for a named reason. It works once within a
/// quarter of an hour; its use is in the ledger and an alarm for everybody.
@Service
public class BreakGlass {

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final Alarms alarms;
  private final SecureRandom random = new SecureRandom();

  BreakGlass(JdbcClient jdbc, Ledger ledger, Alarms alarms) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.alarms = alarms;
  }

  /// A fresh path such as `/break-glass/…`, to be printed once and stored nowhere.
  ///
  /// @param reason as the ledger and the alarm tell it
  @Transactional
  public String issue(String reason) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    account();
    jdbc.sql("delete from platform.break_glass where expires_at < now()").update();
    jdbc.sql(
            """
            insert into platform.break_glass (token_hash, reason, expires_at)
            values (:hash, :reason, now() + interval '15 minutes')
            """)
        .param("hash", hash(token))
        .param("reason", reason)
        .update();
    ledger.record(
        Officer.COMMAND_LINE, Act.ISSUED_BREAK_GLASS, Officer.BREAK_GLASS.id().toString(), reason);
    return "/break-glass/" + token;
  }

  /// The account has no password that could be right, and a login that nobody can type: logins are
  /// folded to small letters. It reads everything and lets others in, but still not alone: what it
  /// proposes, another confirms.
  private void account() {
    jdbc.sql(
            """
            insert into platform.officer (id, name, unit, login, password_hash, clearance)
            values (:id, :name, :unit, 'BREAK-GLASS', '', 3)
            on conflict (id) do update set disabled_at = null
            """)
        .param("id", Officer.BREAK_GLASS.id())
        .param("name", Officer.BREAK_GLASS.name())
        .param("unit", Officer.BREAK_GLASS.unit())
        .update();
    jdbc.sql(
            """
            insert into platform.held_role (officer_id, role)
            select :id, unnest(array['system-administrator', 'chief-of-staff'])
            on conflict do nothing
            """)
        .param("id", Officer.BREAK_GLASS.id())
        .update();
  }

  /// The reason of a link that still works.
  String reason(String token) {
    return jdbc.sql(
            """
            select reason from platform.break_glass
            where token_hash = :hash and expires_at > now()
            """)
        .param("hash", hash(token))
        .query(String.class)
        .optional()
        .orElseThrow(() -> new Refused(PlatformRefusal.GLASS_USED));
  }

  /// Uses a link up and tells everybody.
  @Transactional
  void use(String token, String address) {
    var reason =
        jdbc.sql(
                """
                delete from platform.break_glass
                where token_hash = :hash and expires_at > now() returning reason
                """)
            .param("hash", hash(token))
            .query(String.class)
            .optional()
            .orElseThrow(() -> new Refused(PlatformRefusal.GLASS_USED));
    ledger.record(
        Officer.BREAK_GLASS,
        Act.ENTERED_BREAK_GLASS,
        Officer.BREAK_GLASS.id().toString(),
        reason + " · " + address);
    alarms.raiseForAll(Alarm.Kind.BREAK_GLASS, Officer.BREAK_GLASS, reason);
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
