package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;

/// Which reports of several articles are of one engagement.
///
/// Pairs that share states, a host or a person near in time are compared sign by sign; groups are
/// joined from the likest pair on, and never where any two of their reports contradict each other.
public final class Coreference {

  private Coreference() {}

  /// The engagements that the readings report together, in the order of their first reports.
  public static List<Cluster> of(List<Reading> readings) {
    var members = new ArrayList<Member>();
    for (var reading : readings) {
      for (var proposal : reading.proposals()) {
        members.add(
            new Member(
                new Cluster.Member(reading.name(), proposal.key()),
                Sketch.of(Portrait.of(reading, proposal))));
      }
    }
    return new Grouping(members).clusters();
  }

  /// How much two proposals look like one engagement.
  public static Likeness compare(Reading a, Proposal p, Reading b, Proposal q) {
    return compare(Portrait.of(a, p), Portrait.of(b, q));
  }

  /// How much what is known of two engagements looks like one.
  public static Likeness compare(Portrait a, Portrait b) {
    return compare(Sketch.of(a), Sketch.of(b));
  }

  /// How much one engagement looks like each of many, in their order.
  public static List<Likeness> compare(Portrait one, List<Portrait> candidates) {
    var sketch = Sketch.of(one);
    return candidates.stream().map(c -> compare(sketch, Sketch.of(c))).toList();
  }

  static Likeness compare(Sketch a, Sketch b) {
    var signs = new Signs();
    signs.add("candidate");
    TimeSigns.compare(a, b, signs);
    PlaceSigns.compare(a, b, signs);
    boolean agreed = signs.has("same-day") || signs.has("overlapping-days");
    PeopleSigns.compare(a, b, agreed, signs);
    ContentSigns.compare(a, b, signs);
    return signs.likeness();
  }

  /// A report among those grouped.
  record Member(Cluster.Member name, Sketch sketch) {}
}
