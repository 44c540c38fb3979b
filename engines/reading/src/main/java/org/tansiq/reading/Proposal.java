package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import org.tansiq.vocabulary.EngagementKind;

/// An engagement the article reports, as its claims.
///
/// @param key names it within its reading
public record Proposal(
    String key, EngagementKind kind, boolean planned, Salience salience, List<Claim> claims) {

  public Proposal {
    claims = List.copyOf(claims);
  }

  /// The claims of one predicate, in the order of the text.
  public List<Claim> all(Predicate predicate) {
    return claims.stream().filter(c -> c.predicate() == predicate).toList();
  }

  /// The values of one predicate, in the order of the text.
  public List<String> values(Predicate predicate) {
    return all(predicate).stream().map(Claim::value).toList();
  }

  /// The first claim of one predicate.
  public Optional<Claim> one(Predicate predicate) {
    return claims.stream().filter(c -> c.predicate() == predicate).findFirst();
  }
}
