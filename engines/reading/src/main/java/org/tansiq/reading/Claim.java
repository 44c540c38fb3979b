package org.tansiq.reading;

import java.util.Optional;

/// One statement that the text makes.
///
/// @param value canonical: an ISO country, a partial date, a topic's code, or the name as written
/// @param shown the words of the text
/// @param post the office of a person
/// @param accord the agreement's form and parties
public record Claim(
    Predicate predicate,
    String value,
    String shown,
    Mention mention,
    Why why,
    Optional<Post> post,
    Optional<Accord> accord) {

  static Claim of(Predicate predicate, String value, String shown, Mention mention, Why why) {
    return new Claim(predicate, value, shown, mention, why, Optional.empty(), Optional.empty());
  }
}
