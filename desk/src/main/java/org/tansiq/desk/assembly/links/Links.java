package org.tansiq.desk.assembly.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The addresses without a sign-in. Only the hash of a secret of 256 bits is kept; a new address
/// for the same thing revokes the one before.
@Service
public class Links {

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Ledger ledger;
  private final Assemblies assemblies;
  private final SecureRandom random = new SecureRandom();

  Links(JdbcClient jdbc, Policy policy, Ledger ledger, Assemblies assemblies) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.ledger = ledger;
    this.assemblies = assemblies;
  }

  /// A fresh path, to be shown once and stored nowhere.
  @Transactional
  String make(Officer by, UUID assembly, Link.Kind kind, UUID subject) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    refuseUnknown(by, assembly, kind, subject);
    jdbc.sql(
            """
            update assembly.link set revoked_at = now() where assembly_id = :assembly
              and kind = :kind and subject_id = :subject and revoked_at is null
            """)
        .param("assembly", assembly)
        .param("kind", kind.code())
        .param("subject", subject)
        .update();
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into assembly.link (id, assembly_id, token_hash, kind, subject_id, made_by)
            values (:id, :assembly, :hash, :kind, :subject, :by)
            """)
        .param("id", id)
        .param("assembly", assembly)
        .param("hash", hash(token))
        .param("kind", kind.code())
        .param("subject", subject)
        .param("by", by.id())
        .update();
    ledger.record(by, Act.MADE_LINK, id.toString(), kind.code());
    return "/link/" + token;
  }

  private void refuseUnknown(Officer by, UUID assembly, Link.Kind kind, UUID subject) {
    var programme = assemblies.programme(by, assembly);
    var delegation = programme.delegation(subject).isPresent();
    var room = programme.room(subject).isPresent();
    var known =
        switch (kind) {
          case REQUESTS -> delegation;
          case CALENDAR -> delegation || room || programme.interpreter(subject).isPresent();
          case DOOR -> room;
          case LOBBY -> subject.equals(assembly);
        };
    if (!known) {
      throw new Refused(PlatformRefusal.NOT_FOUND, kind.code() + " " + subject);
    }
  }

  @Transactional
  void revoke(Officer by, UUID assembly, UUID link) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    var revoked =
        jdbc.sql(
                """
                update assembly.link set revoked_at = now()
                where id = :id and assembly_id = :assembly and revoked_at is null
                """)
            .param("id", link)
            .param("assembly", assembly)
            .update();
    if (revoked > 0) {
      ledger.record(by, Act.REVOKED_LINK, link.toString(), "");
    }
  }

  /// Those of an assembly that still open something.
  List<Link> of(Officer by, UUID assembly) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    return jdbc.sql(
            """
            select * from assembly.link where assembly_id = :id and revoked_at is null
            order by kind, made_at
            """)
        .param("id", assembly)
        .query(Links::link)
        .list();
  }

  /// What a token opens, revoked or not; empty where it never opened anything. To be asked as the
  /// house.
  Optional<Link> opened(String token) {
    return jdbc.sql("select * from assembly.link where token_hash = :hash")
        .param("hash", hash(token))
        .query(Links::link)
        .optional();
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        row.getObject("id", UUID.class),
        row.getObject("assembly_id", UUID.class),
        Link.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("subject_id", UUID.class),
        moment(row, "made_at").orElse(Instant.EPOCH),
        moment(row, "revoked_at"),
        row.getInt("label"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
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
