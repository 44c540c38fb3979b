package org.tansiq.desk.register.engagements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.facts.FactSheet;

/// A member of a delegation on the page of an engagement.
///
/// @param language the name is written in, where it is known
/// @param claim that says so; empty where the register knows it without a source
record Delegate(
    Optional<UUID> official,
    String name,
    String language,
    String post,
    boolean confirmed,
    Optional<Claim> claim) {

  /// Those on one side in order of precedence: as the claims of that day have it, else as the
  /// record does.
  static List<Delegate> on(Side side, Engagement engagement, FactSheet facts, Tongue tongue) {
    var claims =
        List.of(Predicate.PRINCIPAL, Predicate.COUNTERPART).stream()
            .flatMap(p -> facts.live(p).stream())
            .toList();
    if (claims.isEmpty() && facts.isEmpty()) {
      return engagement.on(side).stream().map(p -> of(p, Optional.empty(), tongue)).toList();
    }
    return claims.stream()
        .filter(claim -> sideOf(claim) == side)
        .map(claim ->
            engagement.participants().stream()
                .filter(p -> claim.ref().filter(p.official()::equals).isPresent())
                .findFirst()
                .map(p -> of(p, Optional.of(claim), tongue))
                .orElseGet(() -> of(claim)))
        .toList();
  }

  private static Side sideOf(Claim claim) {
    var usual = claim.predicate().equals(Predicate.PRINCIPAL.code()) ? "ours" : "theirs";
    return Side.of(claim.detail().getOrDefault("side", usual));
  }

  private static Delegate of(Participant person, Optional<Claim> claim, Tongue tongue) {
    return new Delegate(
        Optional.of(person.official()),
        person.name(tongue),
        person.language(tongue),
        claim
            .map(c -> c.detail().getOrDefault("post", ""))
            .filter(p -> !p.isEmpty())
            .orElse(person.post()),
        claim.map(c -> c.status().held()).orElse(person.confirmed()),
        claim);
  }

  private static Delegate of(Claim claim) {
    return new Delegate(
        claim.ref(),
        claim.value(),
        "",
        claim.detail().getOrDefault("post", ""),
        claim.status().held(),
        Optional.of(claim));
  }
}
