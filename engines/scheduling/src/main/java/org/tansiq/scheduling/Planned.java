package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A plan that passed the checker, with what is proved of it: no plan can hold more weight than
/// `most`, and the bottlenecks are why.
public record Planned(Plan plan, long weight, long most, List<Bottleneck> bottlenecks)
    implements Serializable {

  /// A party or a group of resources, and what one more slot of it would be worth in weight, summed
  /// over its slots.
  public record Bottleneck(String name, double worth) implements Serializable {

    private static final double NOTHING = 1e-6;

    /// Those that are worth something, the scarcest first.
    static List<Bottleneck> scarcest(Map<String, Double> worth) {
      return worth.entrySet().stream()
          .filter(entry -> entry.getValue() > NOTHING)
          .map(entry -> new Bottleneck(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingDouble(Bottleneck::worth).reversed())
          .toList();
    }
  }

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
