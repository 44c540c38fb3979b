package org.tansiq.demo.loading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tansiq.desk.register.bulk.Consignment.Statement;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.NewClaim;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;

/// What one paper states of one record, and what became of it: proposed in the morning after the
/// paper came out, decided within two days.
final class Testimony {

  private final Subject subject;
  private final boolean confirmed;
  private final Instant proposedAt;
  private final Instant decidedAt;
  private final Consumer<Statement> into;

  Testimony(Subject subject, boolean confirmed, Times times, Consumer<Statement> into) {
    this.subject = subject;
    this.confirmed = confirmed;
    this.proposedAt = times.proposedAt(subject.id());
    this.decidedAt = times.decidedAt(subject.id());
    this.into = into;
  }

  /// When a paper came out, and the day the country is made on, which nothing may lie behind.
  record Times(LocalDate published, LocalDate today) {

    Instant proposedAt(UUID id) {
      return earlier(published.atTime(9, 0).toInstant(ZoneOffset.UTC), id, 90);
    }

    Instant decidedAt(UUID id) {
      var wait = Duration.ofMinutes(60 + Math.floorMod(id.hashCode(), 2 * 24 * 60));
      return earlier(proposedAt(id).plus(wait), id, 20);
    }

    private Instant earlier(Instant wanted, UUID id, int minutes) {
      var latest =
          today
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .minus(Duration.ofMinutes(minutes + Math.floorMod(id.hashCode(), 60)));
      return wanted.isAfter(latest) ? latest : wanted;
    }
  }

  void fact(Predicate predicate, String value, String shown, Draft.Said said) {
    state(new Fact(predicate, value, shown, Optional.empty(), Map.of()), said);
  }

  void named(Predicate predicate, UUID record, String name, Draft.Said said) {
    state(new Fact(predicate, name, name, Optional.of(record), Map.of()), said);
  }

  /// @param detail further values by name, such as the side of a delegate
  record Fact(
      Predicate predicate,
      String value,
      String shown,
      Optional<UUID> ref,
      Map<String, String> detail) {}

  void state(Fact fact, Draft.Said said) {
    add(fact, said, confirmed ? ClaimStatus.CONFIRMED : ClaimStatus.PROPOSED, false);
  }

  /// A value on which another paper differs; the house may have taken it as its own.
  void disputed(Fact fact, Draft.Said said, boolean house) {
    add(fact, said, ClaimStatus.CONFIRMED, house);
  }

  /// What the other paper says; it stays beside the first.
  void dissent(Fact fact, Draft.Said said) {
    add(fact, said, ClaimStatus.PROPOSED, false);
  }

  private void add(Fact fact, Draft.Said said, ClaimStatus status, boolean house) {
    var confidence = 0.62 + 0.35 * Math.floorMod(fact.shown().hashCode(), 100) / 100.0;
    var claim =
        new NewClaim(
            fact.predicate().code(),
            fact.value(),
            fact.shown(),
            fact.ref(),
            fact.detail(),
            new NewClaim.Reason(
                status == ClaimStatus.PROPOSED ? Math.min(confidence, 0.8) : confidence,
                "DEMO",
                "",
                List.of()),
            List.of(said.at(fact.shown())));
    into.accept(new Statement(subject, claim, status, house, proposedAt, decidedAt));
  }
}
