package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.List;

/// A plan that passed the checker, with what is proved of it: no plan can hold more weight than
/// `most`, and the bottlenecks are why.
public record Planned(Plan plan, long weight, long most, List<Bottleneck> bottlenecks)
    implements Serializable {

  /// A party or a group of resources, and what one more slot of it would be worth in weight, summed
  /// over its slots.
  public record Bottleneck(String name, double worth) implements Serializable {}

  public Planned {
    bottlenecks = List.copyOf(bottlenecks);
  }

  /// The same proof for a plan that holds as much.
  Planned with(Plan other) {
    return new Planned(other, weight, most, bottlenecks);
  }

  public boolean proved() {
    return weight == most;
  }

  /// The share of the best possible that is reached for certain, between 0 and 1.
  public double share() {
    return most == 0 ? 1 : (double) weight / most;
  }
}
