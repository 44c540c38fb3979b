package org.tansiq.desk.register.registrar;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Predicate;

/// What the house believes of one record, out of its claims.
///
/// A record stands when a person stands behind what it is: the kind of an engagement, the form or
/// title of an agreement, anything where nothing says what it is. From then on only what a person
/// stands behind is believed; before that, what the engine proposes is shown as proposed. Of
/// several values the house's position speaks, else one a person stands behind, else the surest.
record Belief(List<Claim> claims) {

  private static final Comparator<Claim> LOUDEST =
      Comparator.comparing(Claim::house)
          .thenComparing(claim -> claim.status().held())
          .reversed()
          .thenComparing(Comparator.comparingDouble(Claim::confidence).reversed());

  private static final List<String> DEFINING =
      List.of(Predicate.KIND.code(), Predicate.FORM.code(), Predicate.TITLE.code());

  Belief {
    claims = List.copyOf(claims);
  }

  /// `confirmed`, `proposed`, or `rejected` when nothing is left.
  String status() {
    if (stands()) {
      return "confirmed";
    }
    return claims.stream().anyMatch(c -> c.status().live()) ? "proposed" : "rejected";
  }

  private boolean stands() {
    var defining =
        claims.stream().filter(c -> c.status().live() && DEFINING.contains(c.predicate())).toList();
    return (defining.isEmpty() ? claims : defining).stream().anyMatch(c -> c.status().held());
  }

  Optional<Claim> one(Predicate predicate) {
    return many(predicate).stream().min(LOUDEST);
  }

  String value(Predicate predicate) {
    return one(predicate).map(Claim::value).orElse("");
  }

  List<Claim> many(Predicate predicate) {
    var stands = stands();
    return claims.stream()
        .filter(c -> c.predicate().equals(predicate.code()))
        .filter(c -> stands ? c.status().held() : c.status().live())
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
