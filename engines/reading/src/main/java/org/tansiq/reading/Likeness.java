package org.tansiq.reading;

import java.util.List;
import java.util.Optional;

/// How much two reports look like one engagement, why, and what forbids taking them for one.
///
/// @param score from 0 to 1, what it would be without the barrier
/// @param values what the barrier names; see {@link Guard.Reason}
/// @param signs what speaks for and against, the weightiest first
public record Likeness(
    double score, Optional<Guard.Reason> barrier, List<String> values, List<Sign> signs) {

  /// From here two reports are taken for one engagement.
  public static final double SAME = 0.5;

  public Likeness {
    values = List.copyOf(values);
    signs = List.copyOf(signs);
  }

  /// How a person may take the score.
  public enum Band {
    /// Surely one engagement.
    SURE,
    /// Rather one than two.
    LIKELY,
    /// Rather two, but worth a look.
    DOUBTFUL,
    /// Two.
    UNLIKE
  }

  /// Whether they are taken for one.
  public boolean same() {
    return barrier.isEmpty() && score >= SAME;
  }

  /// The band of the score.
  public Band band() {
    return score >= 0.75
        ? Band.SURE
        : score >= SAME ? Band.LIKELY : score >= 0.35 ? Band.DOUBTFUL : Band.UNLIKE;
  }

  /// The score in log-odds, where scores of many pairs can be averaged.
  double logOdds() {
    double bounded = Math.clamp(score, 1e-6, 1 - 1e-6);
    return Math.log(bounded / (1 - bounded));
  }
}
