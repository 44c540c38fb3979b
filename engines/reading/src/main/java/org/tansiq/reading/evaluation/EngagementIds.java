package org.tansiq.reading.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.reading.Cluster;
import org.tansiq.reading.Coreference;
import org.tansiq.reading.Guard;
import org.tansiq.reading.Proposal;
import org.tansiq.reading.Reading;

/// Which name an engagement has in every reading of one call that reports it.
public final class EngagementIds {

  private final Map<Cluster.Member, Cluster> clusters = new HashMap<>();

  private EngagementIds(List<Cluster> all) {
    all.forEach(c -> c.members().forEach(m -> clusters.put(m, c)));
  }

  /// The names that coreference gives over these readings.
  public static EngagementIds over(List<Reading> readings) {
    return new EngagementIds(Coreference.of(readings));
  }

  /// The names of clusters already made.
  public static EngagementIds of(List<Cluster> clusters) {
    return new EngagementIds(clusters);
  }

  /// The name of a proposal's engagement.
  public String of(Reading reading, Proposal proposal) {
    return cluster(new Cluster.Member(reading.name(), proposal.key())).id();
  }

  /// The look-alikes that a proposal was kept apart from.
  public List<KeptApart> keptApart(Reading reading, Proposal proposal) {
    var member = new Cluster.Member(reading.name(), proposal.key());
    return cluster(member).guards().stream()
        .filter(g -> g.a().equals(member) || g.b().equals(member))
        .map(g -> new KeptApart(cluster(g.a().equals(member) ? g.b() : g.a()).id(), g))
        .toList();
  }

  /// Another engagement that looks alike, and what contradicts.
  public record KeptApart(String id, Guard guard) {}

  private Cluster cluster(Cluster.Member member) {
    var cluster = clusters.get(member);
    if (cluster == null) {
      throw new IllegalStateException(
          "no engagement holds " + member + "\nMaybe the reading was not among those compared");
    }
    return cluster;
  }
}
