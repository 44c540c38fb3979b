package org.tansiq.desk.platform.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.StrongDoors;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.SessionSettings;

/// Which officer a subject of the identity provider is. Only an officer who is already at the desk
/// can say so; nobody becomes one by what the provider says.
@Service
public class Identities {

  private static final String LINKING = "linking";

  private final JdbcClient jdbc;
  private final OidcSettings settings;
  private final SessionSettings sessions;
  private final Ledger ledger;
  private final StrongDoors doors;

  Identities(
      JdbcClient jdbc,
      OidcSettings settings,
      SessionSettings sessions,
      Ledger ledger,
      StrongDoors doors) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.sessions = sessions;
    this.ledger = ledger;
    this.doors = doors;
  }

  /// Whether officers may sign in that way.
  public boolean offered() {
    return settings.on();
  }

  /// Whether coming in that way takes two factors.
  public boolean strong() {
    return settings.strong();
  }

  public Identity of(Officer officer) {
    return new Identity(
        settings.on(),
        jdbc.sql(
                """
                select subject from platform.oidc_subject
                where issuer = :issuer and officer_id = :officer
                """)
            .param("issuer", settings.issuer())
            .param("officer", officer.id())
            .query(String.class)
            .optional());
  }

  /// Remembers that the provider's next answer in this session is to be linked.
  ///
  /// @return where a page goes on; empty where there is no provider
  public Optional<String> link(HttpServletRequest request) {
    if (!settings.on()) {
      return Optional.empty();
    }
    request.getSession(true).setAttribute(LINKING, "yes");
    return Optional.of("/account?link");
  }

  /// Whether it was, once.
  static boolean linking(HttpServletRequest request) {
    var session = request.getSession(false);
    var asked = session != null && session.getAttribute(LINKING) != null;
    if (asked) {
      session.removeAttribute(LINKING);
    }
    return asked;
  }

  /// Links a subject with an officer; one that is another's stays another's.
  @Transactional
  boolean add(Officer by, String subject) {
    try {
      jdbc.sql(
              """
              insert into platform.oidc_subject (issuer, subject, officer_id)
              values (:issuer, :subject, :officer)
              """)
          .param("issuer", settings.issuer())
          .param("subject", subject)
          .param("officer", by.id())
          .update();
      ledger.record(by, Act.LINKED_IDENTITY, by.id().toString(), settings.issuer());
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  @Transactional
  public void remove(Officer by) {
    if (settings.strong() && doors.mustProve(by.id()) && doors.factors(by.id()) <= 1) {
      throw new Refused(PlatformRefusal.LAST_FACTOR);
    }
    var removed =
        jdbc.sql("delete from platform.oidc_subject where officer_id = :officer")
            .param("officer", by.id())
            .update();
    if (removed > 0) {
      ledger.record(by, Act.UNLINKED_IDENTITY, by.id().toString(), "");
    }
  }

  /// An officer and whether their account is open.
  record Known(Officer officer, boolean open) {}

  Optional<Known> find(String subject) {
    return jdbc.sql(
            """
            select o.id, o.name, o.unit, o.disabled_at is null
              and o.used_at > now() - make_interval(secs => :unused) as open
            from platform.oidc_subject s join platform.officer o on o.id = s.officer_id
            where s.issuer = :issuer and s.subject = :subject
            """)
        .param("unused", sessions.unused().toSeconds())
        .param("issuer", settings.issuer())
        .param("subject", subject)
        .query((row, _) ->
            new Known(
                new Officer(
                    row.getObject("id", UUID.class), row.getString("name"), row.getString("unit")),
                row.getBoolean("open")))
        .optional();
  }
}
