package org.tansiq.desk.register.registrar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.ClaimStatus;
import org.tansiq.desk.register.claims.Predicate;

/// What the house believes of one record, out of its claims.
///
/// Where a person stands behind anything, only what a person stands behind is believed; before
/// that, what the engine proposes is shown as proposed. Of several values the house's position
/// speaks, else the surest, else the first.
record Belief(List<Claim> claims) {

  private static final Comparator<Claim> LOUDEST =
      Comparator.comparing(Claim::house)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Claim::confidence).reversed());

  Belief {
    claims = List.copyOf(claims);
  }

  /// `confirmed`, `proposed`, or `rejected` when nothing is left.
  String status() {
    if (claims.stream().anyMatch(c -> c.status().held())) {
      return "confirmed";
    }
    return claims.stream().anyMatch(c -> c.status() == ClaimStatus.PROPOSED)
        ? "proposed"
        : "rejected";
  }

  Optional<Claim> one(Predicate predicate) {
    return many(predicate).stream().min(LOUDEST);
  }

  String value(Predicate predicate) {
    return one(predicate).map(Claim::value).orElse("");
  }

  List<Claim> many(Predicate predicate) {
    var held = claims.stream().anyMatch(c -> c.status().held());
    return claims.stream()
        .filter(c -> c.predicate().equals(predicate.code()))
        .filter(c -> held ? c.status().held() : c.status().live())
        .toList();
  }

  /// Live claims of a predicate, proposed ones beside held ones.
  List<Claim> live(Predicate predicate) {
    return claims.stream()
        .filter(c -> c.predicate().equals(predicate.code()) && c.status().live())
        .toList();
  }

  /// Whether sources disagree on a single value and the house has no position.
  boolean conflict() {
    for (var predicate : Predicate.values()) {
      if (predicate.single()) {
        var live = live(predicate);
        if (live.stream().noneMatch(Claim::house)
            && live.stream().map(Claim::value).distinct().count() > 1) {
          return true;
        }
      }
    }
    return false;
  }
}
