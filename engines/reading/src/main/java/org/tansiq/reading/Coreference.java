package org.tansiq.reading;

import java.util.List;
import java.util.Optional;

/// Which proposals of several articles are one engagement.
public final class Coreference {

  private Coreference() {}

  /// The engagements that the readings report together.
  public static List<Cluster> of(List<Reading> readings) {
    return readings.stream()
        .flatMap(r -> r.proposals().stream().map(p -> new Cluster.Member(r.name(), p.key())))
        .map(m -> new Cluster(m.reading() + "#" + m.proposal(), List.of(m), List.of()))
        .toList();
  }

  /// How much two proposals look like one engagement.
  public static Likeness compare(Reading a, Proposal p, Reading b, Proposal q) {
    return new Likeness(0, Optional.empty(), List.of());
  }
}
