package org.tansiq.desk.register.registrar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.registrar.ClaimWriter.State;

/// Takes claims through their life: proposed by the engine, decided by a person, undone, and given
/// the house's position where sources disagree.
///
/// Every change locks its record, writes the step, the ledger entry and the notice in one
/// transaction, and leaves the record's columns equal to what is believed.
@Service
public class Registrar {

  private final Policy policy;
  private final Ledger ledger;
  private final Claims claims;
  private final ClaimWriter writer;
  private final LastDecision lastDecision;
  private final Projection projection;
  private final ApplicationEventPublisher notices;
  private final JdbcClient jdbc;

  Registrar(
      Policy policy,
      Ledger ledger,
      Claims claims,
      ClaimWriter writer,
      LastDecision lastDecision,
      Projection projection,
      ApplicationEventPublisher notices,
      JdbcClient jdbc) {
    this.policy = policy;
    this.ledger = ledger;
    this.claims = claims;
    this.writer = writer;
    this.lastDecision = lastDecision;
    this.projection = projection;
    this.notices = notices;
    this.jdbc = jdbc;
  }

  /// Decides one claim. Confirming twice changes nothing; a decided claim can be decided anew.
  @Transactional
  public void decide(Officer by, UUID claim, Decision decision, String why) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    var before = locked(claim);
    apply(by, before, decision, why);
    settled(before.subject());
  }

  /// Confirms every claim of the list that still waits, as one act.
  @Transactional
  public void confirmAll(Officer by, List<UUID> waiting, String why) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    var decided =
        waiting.stream().map(this::locked).filter(c -> c.status() == ClaimStatus.PROPOSED).toList();
    decided.forEach(c -> apply(by, c, new Decision.Confirm(), why));
    decided.stream().map(Claim::subject).distinct().forEach(this::settled);
  }

  private void apply(Officer by, Claim before, Decision decision, String why) {
    if (before.status() == ClaimStatus.SUPERSEDED) {
      throw new Refused(RegisterRefusal.NOT_LIVE, before.shown());
    }
    switch (decision) {
      case Decision.Confirm _ -> {
        if (!before.status().held()) {
          writer.change(
              by,
              before.id(),
              new State(ClaimStatus.CONFIRMED, before.value(), before.house()),
              why);
          ledger.record(by, Act.CONFIRMED_CLAIM, before.id().toString(), why);
        }
      }
      case Decision.Correct correct -> {
        var value = Values.checked(before.predicate(), correct.value());
        writer.change(
            by, before.id(), new State(ClaimStatus.CORRECTED, value, before.house()), why);
        ledger.record(by, Act.CORRECTED_CLAIM, before.id().toString(), why);
      }
      case Decision.Reject _ -> {
        writer.change(by, before.id(), new State(ClaimStatus.REJECTED, before.value(), false), why);
        ledger.record(by, Act.REJECTED_CLAIM, before.id().toString(), why);
      }
    }
  }

  /// Takes back the last decision on a claim, as a new step; refuses where none was made.
  @Transactional
  public void undo(Officer by, UUID claim) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    var subject = takeBack(by, claim);
    settled(subject);
  }

  /// Takes back the last act of this officer on the claims of one article, however many it decided.
  @Transactional
  public List<UUID> undoLast(Officer by, UUID source) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    var last = lastDecision.of(by, source);
    if (last.isEmpty()) {
      throw new Refused(RegisterRefusal.NOTHING_DECIDED_HERE);
    }
    last.stream().map(claim -> takeBack(by, claim)).distinct().toList().forEach(this::settled);
    return last;
  }

  private Subject takeBack(Officer by, UUID claim) {
    var now = locked(claim);
    var before =
        previous(claim)
            .orElseThrow(() -> new Refused(RegisterRefusal.NOTHING_TO_UNDO, now.shown()));
    writer.change(by, claim, before, "undo");
    ledger.record(by, Act.UNDID_DECISION, claim.toString(), "undo");
    return now.subject();
  }

  /// The state to return to: undoing walks back through the decisions, never forth again.
  private Optional<State> previous(UUID claim) {
    var steps = claims.history(claim);
    var place = steps.size() - 1;
    var skip = 0;
    while (place >= 0 && (skip > 0 || steps.get(place).why().equals("undo"))) {
      skip += steps.get(place).why().equals("undo") ? 1 : -1;
      place--;
    }
    if (place < 1) {
      return Optional.empty();
    }
    var step = steps.get(place - 1);
    return Optional.of(new State(step.status(), step.value(), step.house()));
  }

  /// Marks one of several disagreeing claims as what the house says; the reason is kept.
  @Transactional
  public void takePosition(Officer by, UUID claim, String why) {
    policy.permit(by, Deed.DECIDE_CLAIMS);
    if (why.isBlank()) {
      throw new Refused(RegisterRefusal.REASON_MISSING);
    }
    var chosen = locked(claim);
    if (!chosen.status().live()) {
      throw new Refused(RegisterRefusal.NOT_LIVE, chosen.shown());
    }
    for (var other : claims.of(chosen.subject())) {
      if (other.house() && other.predicate().equals(chosen.predicate())) {
        writer.change(by, other.id(), new State(other.status(), other.value(), false), why);
      }
    }
    var status = chosen.status().held() ? chosen.status() : ClaimStatus.CONFIRMED;
    writer.change(by, claim, new State(status, chosen.value(), true), why);
    ledger.record(by, Act.MARKED_HOUSE_POSITION, claim.toString(), why);
    settled(chosen.subject());
  }

  /// Records a fact a person knows without a source; it is confirmed at once.
  @Transactional
  public void recordFact(Officer by, Subject subject, Predicate predicate, String value) {
    policy.permit(by, Deed.WRITE_REGISTER);
    lock(subject);
    var checked = Values.checked(predicate.code(), value);
    var id = writer.record(by, subject, predicate, checked);
    ledger.record(by, Act.RECORDED_FACT, id.toString(), predicate.code());
    settled(subject);
  }

  private Claim locked(UUID claim) {
    lock(claims.get(claim).subject());
    return claims.get(claim);
  }

  private void lock(Subject subject) {
    if (subject.kind() == SubjectKind.ENGAGEMENT || subject.kind() == SubjectKind.AGREEMENT) {
      jdbc.sql(
              "select id from register.%s where id = :id for update"
                  .formatted(subject.kind().code()))
          .param("id", subject.id())
          .query(UUID.class)
          .optional();
    }
  }

  private void settled(Subject subject) {
    projection.of(subject);
    notices.publishEvent(new RecordChanged(subject.kind(), subject.id()));
  }
}
