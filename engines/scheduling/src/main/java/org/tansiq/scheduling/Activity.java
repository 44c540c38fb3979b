package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.List;

/// What is to be held: a meeting, a duty, a lesson, for `length` slots in a row; `weight` is its
/// priority, `pinned` the slot it must begin in or -1, `ranksApart` how far apart the ranks of its
/// parties may be at most, -1 for any.
public record Activity(
    String id,
    List<String> parties,
    int length,
    List<Need> needs,
    int weight,
    int pinned,
    int ranksApart)
    implements Serializable {

  /// Whatever the ranks.
  public Activity(
      String id, List<String> parties, int length, List<Need> needs, int weight, int pinned) {
    this(id, parties, length, needs, weight, pinned, -1);
  }

  public Activity {
    parties = List.copyOf(parties);
    needs = List.copyOf(needs);
    if (length < 1 || weight < 1) {
      throw new IllegalArgumentException(id + " of length " + length + ", weight " + weight);
    }
  }
}
