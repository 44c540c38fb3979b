package org.tansiq.names;

import java.util.ArrayList;
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

  /// The bits as what an officer may make of them; others who answer as well make a hit a
  /// possibility, never nothing.
  public Band band() {
    var band = Band.of(bits);
    return band == Band.NO_HIT && Band.of(alone().bits()) != Band.NO_HIT ? Band.POSSIBLE : band;
  }

  /// Without what others found beside it take away.
  Match alone() {
    return of(reasons.stream().filter(r -> r.kind() != Reason.Kind.OTHERS).toList());
  }

  /// With what they take away.
  Match beside(String others, double bitsOfOthers) {
    var all = new ArrayList<>(alone().reasons());
    all.add(new Reason(Reason.Kind.OTHERS, "", others, bitsOfOthers));
    return of(all);
  }

  static Match of(List<Reason> reasons) {
    return new Match(reasons.stream().mapToDouble(Reason::bits).sum(), reasons);
  }
}
