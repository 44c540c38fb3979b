package org.tansiq.desk.platform.officers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The one-time link by which the first officer enters, since there is no default password, and by
/// which two persons let in others, or somebody again who has lost the way in.
///
/// Only a hash of the 256-bit token is stored; a new link voids the one before; a link lives for a
/// day and works once.
@Component
public class FirstLink {

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  FirstLink(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A fresh path such as `/first/…`, to be printed once and stored nowhere.
  public String issue() {
    jdbc.sql("delete from platform.first_link where proposal_id is null").update();
    return issue(Optional.empty());
  }

  /// A fresh path for whom a proposal invites or lets in again; an earlier one of it opens nothing.
  public String issueFor(UUID proposal) {
    return issue(Optional.of(proposal));
  }

  private String issue(Optional<UUID> proposal) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into platform.first_link (token_hash, expires_at, proposal_id)
            values (:hash, now() + interval '1 day', :proposal)
            """)
        .param("hash", hash(token))
        .param("proposal", proposal.orElse(null), Types.OTHER)
        .update();
    return "/first/" + token;
  }

  /// Looks at it without using it up; {@link Refused} where it opens nothing.
  ///
  /// @return the proposal behind it; empty for the link that founds the desk
  Optional<UUID> check(String token) {
    return proposal(
        jdbc.sql(
                """
                select proposal_id from platform.first_link
                where token_hash = :hash and expires_at > now()
                """)
            .param("hash", hash(token)));
  }

  /// Uses it up.
  ///
  /// @return the proposal behind it; empty for the link that founds the desk
  Optional<UUID> use(String token) {
    return proposal(
        jdbc.sql(
                """
                delete from platform.first_link where token_hash = :hash and expires_at > now()
                returning proposal_id
                """)
            .param("hash", hash(token)));
  }

  private static Optional<UUID> proposal(JdbcClient.StatementSpec found) {
    return found
        .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .optional()
        .orElseThrow(() -> new Refused(PlatformRefusal.LINK_USED));
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
