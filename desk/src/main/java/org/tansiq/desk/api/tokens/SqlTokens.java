package org.tansiq.desk.api.tokens;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;

@Repository
class SqlTokens {

  private static final String STATE =
      """
      case when revoked_at is not null then 'REVOKED' when expires_at <= now() then 'EXPIRED'
        else 'LIVE' end as state
      """;

  private final JdbcClient jdbc;

  SqlTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The owner's, live ones first; what ended a month ago is not shown any more.
  List<Token> of(Officer owner) {
    return jdbc.sql(
            """
            select id, label, prefix, scopes, expires_at, used_at,
            """
                + STATE
                + """
                from api.token
                where officer_id = :owner
                  and least(revoked_at, expires_at) > now() - interval '30 days'
                order by (revoked_at is null and expires_at > now()) desc, made_at desc, id
                """)
        .param("owner", owner.id())
        .query((row, _) -> token(row))
        .list();
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        row.getString("label"),
        row.getString("prefix"),
        scopes(row.getArray("scopes")),
        row.getTimestamp("expires_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant),
        Token.State.valueOf(row.getString("state")));
  }

  private static List<Scope> scopes(Array codes) throws SQLException {
    return Arrays.stream((String[]) codes.getArray())
        .flatMap(code -> Scope.of(code).stream())
        .toList();
  }

  /// How many of the owner's work; nobody else of theirs is made meanwhile.
  int live(Officer owner) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('api.token ' || :owner))::text")
        .param("owner", owner.id().toString())
        .query(String.class)
        .single();
    return jdbc.sql(
            """
            select count(*) from api.token
            where officer_id = :owner and revoked_at is null and expires_at > now()
            """)
        .param("owner", owner.id())
        .query(Integer.class)
        .single();
  }

  void add(UUID id, Officer owner, TokenSecret secret, Tokens.Wish wish) {
    jdbc.sql(
            """
            insert into api.token (id, hash, prefix, officer_id, label, scopes, expires_at)
            values (:id, :hash, :prefix, :owner, :label, :scopes, now() + make_interval(days => :days))
            """)
        .param("id", id)
        .param("hash", secret.hash())
        .param("prefix", secret.prefix())
        .param("owner", owner.id())
        .param("label", wish.label())
        .param("scopes", wish.scopes().stream().map(Scope::code).sorted().toArray(String[]::new))
        .param("days", wish.days())
        .update();
  }

  boolean revoke(Officer owner, UUID id) {
    return jdbc.sql(
                """
                update api.token set revoked_at = now()
                where id = :id and officer_id = :owner and revoked_at is null
                """)
            .param("id", id)
            .param("owner", owner.id())
            .update()
        > 0;
  }

  boolean end(UUID id) {
    return jdbc.sql("update api.token set revoked_at = now() where id = :id and revoked_at is null")
            .param("id", id)
            .update()
        > 0;
  }

  /// A token as it is used.
  record Used(UUID id, UUID owner, List<Scope> scopes, Token.State state) {

    Used {
      scopes = List.copyOf(scopes);
    }
  }

  Optional<Used> find(TokenSecret secret) {
    return jdbc.sql(
            "select id, officer_id, scopes, " + STATE + " from api.token where hash = :hash")
        .param("hash", secret.hash())
        .query((row, _) ->
            new Used(
                row.getObject("id", UUID.class),
                row.getObject("officer_id", UUID.class),
                scopes(row.getArray("scopes")),
                Token.State.valueOf(row.getString("state"))))
        .optional();
  }

  /// Written at most once a minute.
  void used(UUID id) {
    jdbc.sql(
            """
            update api.token set used_at = now()
            where id = :id and (used_at is null or used_at < now() - interval '1 minute')
            """)
        .param("id", id)
        .update();
  }

  /// Whether the last refusal that was told lies a minute back, so that this one is told.
  boolean tell(UUID id) {
    return jdbc.sql(
                """
                update api.token set refused_at = now()
                where id = :id and (refused_at is null or refused_at < now() - interval '1 minute')
                """)
            .param("id", id)
            .update()
        > 0;
  }
}
