package org.tansiq.desk.register.registrar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import tools.jackson.databind.json.JsonMapper;

/// Writes claims, their citations and every step of their life.
@Repository
class ClaimWriter {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final JsonMapper json;

  ClaimWriter(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /// Adds the claim as proposed, or adds its citations to a live claim that says the same.
  void propose(Officer by, Subject subject, NewClaim claim, int ordinal) {
    var id = same(subject, claim).orElseGet(() -> insert(by, subject, claim, ordinal));
    cite(id, claim.citations());
  }

  private Optional<UUID> same(Subject subject, NewClaim claim) {
    return jdbc.sql(
            """
            select id from register.claim
            where subject_id = :subject and predicate = :predicate
              and status in ('proposed', 'confirmed', 'corrected')
              and (value = :value or (ref is not null and ref = :ref))
            order by recorded_at limit 1
            """)
        .param("subject", subject.id())
        .param("predicate", claim.predicate())
        .param("value", claim.value())
        .param("ref", claim.ref().orElse(null), java.sql.Types.OTHER)
        .query(UUID.class)
        .optional();
  }

  private UUID insert(Officer by, Subject subject, NewClaim claim, int ordinal) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into register.claim (id, subject_kind, subject_id, predicate, value, shown, ref,
              detail, status, confidence, rule, lexicon, notes, ordinal)
            values (:id, :kind, :subject, :predicate, :value, :shown, :ref,
              :detail::jsonb, 'proposed', :confidence, :rule, :lexicon, :notes::jsonb, :ordinal)
            """)
        .param("id", id)
        .param("kind", subject.kind().code())
        .param("subject", subject.id())
        .param("predicate", claim.predicate())
        .param("value", claim.value())
        .param("shown", claim.shown())
        .param("ref", claim.ref().orElse(null), java.sql.Types.OTHER)
        .param("detail", json.writeValueAsString(claim.detail()))
        .param("confidence", claim.reason().confidence())
        .param("rule", claim.reason().rule())
        .param("lexicon", claim.reason().lexicon())
        .param("notes", json.writeValueAsString(claim.reason().notes()))
        .param("ordinal", ordinal)
        .update();
    step(by, id, "proposed by rule " + claim.reason().rule());
    return id;
  }

  /// A fact from a person: confirmed as it is written.
  UUID record(Officer by, Subject subject, Predicate predicate, String value) {
    var id = insert(by, subject, NewClaim.recorded(predicate.code(), value), 0);
    change(by, id, new State(ClaimStatus.CONFIRMED, value, false), "recorded");
    return id;
  }

  void cite(UUID claim, List<NewClaim.At> citations) {
    batches.batchUpdate(
        """
        insert into register.citation (claim_id, source_id, sentence, from_char, to_char)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        citations,
        50,
        (statement, at) -> {
          statement.setObject(1, claim);
          statement.setObject(2, at.source());
          statement.setInt(3, at.sentence());
          statement.setInt(4, at.from());
          statement.setInt(5, at.to());
        });
  }

  /// Puts the claim into a state and writes the step.
  void change(Officer by, UUID claim, State state, String why) {
    jdbc.sql(
            "update register.claim set status = :status, value = :value, house = :house where id = :id")
        .param("id", claim)
        .param("status", state.status().code())
        .param("value", state.value())
        .param("house", state.house())
        .update();
    step(by, claim, why);
  }

  void step(Officer by, UUID claim, String why) {
    jdbc.sql(
            """
            insert into register.author (officer_id, name) values (:by, :name)
            on conflict (officer_id) do update set name = excluded.name
            where register.author.name <> excluded.name
            """)
        .param("by", by.id())
        .param("name", by.name())
        .update();
    jdbc.sql(
            """
            insert into register.claim_step (claim_id, by, status, value, house, why)
            select id, :by, status, value, house, :why from register.claim where id = :claim
            """)
        .param("claim", claim)
        .param("by", by.id())
        .param("why", why)
        .update();
  }

  /// Moves a claim, with its life, to another record.
  void move(UUID claim, Subject to) {
    jdbc.sql("update register.claim set subject_id = :to, house = false where id = :id")
        .param("id", claim)
        .param("to", to.id())
        .update();
  }

  /// What can change about a claim.
  record State(ClaimStatus status, String value, boolean house) {}
}
