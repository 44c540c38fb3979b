package org.tansiq.names;

import java.util.List;

/// How far two persons are one, as a sum of reasons that can each be read.
///
/// Bits are the base-2 logarithm of the odds; the probability holds where one of sixteen candidates
/// is the one asked for, as in the lists the weights were fitted on.
public record Match(double bits, List<Reason> reasons) {

  public Match {
    reasons = List.copyOf(reasons);
  }

  /// The bits as a probability.
  public double probability() {
    return 1 / (1 + Math.pow(2, -bits));
  }

  /// The bits as what an officer may make of them.
  public Band band() {
    return Band.of(bits);
  }

  static Match of(List<Reason> reasons) {
    return new Match(reasons.stream().mapToDouble(Reason::bits).sum(), reasons);
  }
}
