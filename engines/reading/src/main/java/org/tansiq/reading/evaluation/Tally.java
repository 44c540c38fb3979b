package org.tansiq.reading.evaluation;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Counts over many judgements, and the figures they make: micro-averages with three digits.
public final class Tally {

  private final Map<Measure, int[]> counts = new EnumMap<>(Measure.class);

  Tally() {}

  void add(Judgement judgement) {
    var count = counts.computeIfAbsent(judgement.measure(), _ -> new int[3]);
    count[0] += judgement.hits();
    count[1] += judgement.missed().size();
    count[2] += judgement.spurious().size();
  }

  /// The figure of a measure; empty where nothing was there to be measured.
  public OptionalDouble figure(Measure measure) {
    var count = counts.getOrDefault(measure, new int[3]);
    return switch (measure.sort()) {
      case F1 -> share(2 * count[0], 2 * count[0] + count[1] + count[2]);
      case SHARE -> share(count[0], count[0] + count[1]);
      case NUMBER -> OptionalDouble.of(count[2]);
    };
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Rounded.of((double) part / whole));
  }
}
