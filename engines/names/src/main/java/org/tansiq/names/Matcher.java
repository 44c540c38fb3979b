package org.tansiq.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Compares two names, or two persons, and explains the answer in bits.
///
/// The same two always give the same answer, whichever comes first. Safe for use by many threads.
public final class Matcher {

  private final WordBits words;
  private final Weights weights;
  private final Evidence evidence;
  private final Circumstances circumstances;

  Matcher(Weights weights) {
    this.weights = weights;
    this.words = new WordBits(weights);
    this.evidence = Evidence.STANDARD;
    this.circumstances = new Circumstances(evidence);
  }

  /// With the weights that come with the engine.
  public static Matcher standard() {
    return new Matcher(Weights.standard());
  }

  /// With the weights an agency has learned from its confirmed hits.
  public static Matcher learned(WeightsStore store) {
    return new Matcher(store.current());
  }

  Weights weights() {
    return weights;
  }

  WordBits words() {
    return words;
  }

  Evidence evidence() {
    return evidence;
  }

  /// Two names of persons of whom nothing else is known; a {@link Refused} where one is no name.
  public Match match(String ours, String theirs) {
    return match(Name.of(ours), Name.of(theirs));
  }

  /// Two names that were read before.
  public Match match(Name ours, Name theirs) {
    return Match.of(Comparison.reasons(ours, theirs, words, evidence));
  }

  /// Two persons: the best of their names, and what else is known of both.
  public Match match(Person ours, Person theirs) {
    Match best = null;
    for (var one : ours.names()) {
      for (var other : theirs.names()) {
        var match = match(one, other);
        best = best == null || match.bits() > best.bits() ? match : best;
      }
    }
    var reasons = new ArrayList<>(Objects.requireNonNull(best).reasons());
    reasons.addAll(circumstances.reasons(ours, theirs));
    return Match.of(List.copyOf(reasons));
  }
}
