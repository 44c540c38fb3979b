package org.tansiq.scheduling;

import java.io.Serializable;

/// The rank, 1 for the highest, in which a party is there in these slots, both included: a minister
/// leaves on the second day and a deputy stands in.
public record Rank(int rank, int from, int to) implements Serializable {

  public Rank {
    if (rank < 1) {
      throw new IllegalArgumentException("rank " + rank);
    }
  }
}
