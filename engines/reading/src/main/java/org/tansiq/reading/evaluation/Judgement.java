package org.tansiq.reading.evaluation;

import java.util.List;

/// How one field of one engagement was read: how many values were found, which were missed, and
/// which should not be there.
public record Judgement(Measure measure, int hits, List<String> missed, List<String> spurious) {

  public Judgement {
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
  }

  static Judgement of(Measure measure, Overlap overlap) {
    return new Judgement(measure, overlap.hits(), overlap.missed(), overlap.spurious());
  }

  /// One value that is either right, or missed with another in its place.
  static Judgement one(Measure measure, boolean right, String expected, String found) {
    return right
        ? new Judgement(measure, 1, List.of(), List.of())
        : new Judgement(
            measure, 0, List.of(expected), found.isEmpty() ? List.of() : List.of(found));
  }

  /// Whether everything expected is there and nothing else.
  public boolean clean() {
    return missed.isEmpty() && spurious.isEmpty();
  }
}
