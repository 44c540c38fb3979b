package org.tansiq.reading.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.reading.Cluster;
import org.tansiq.reading.Coreference;
import org.tansiq.reading.Proposal;
import org.tansiq.reading.Reading;

/// Which name an engagement has in every reading of one call that reports it.
public final class EngagementIds {

  private final Map<Cluster.Member, String> ids = new HashMap<>();

  private EngagementIds(List<Cluster> clusters) {
    clusters.forEach(c -> c.members().forEach(m -> ids.put(m, c.id())));
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
    var member = new Cluster.Member(reading.name(), proposal.key());
    var id = ids.get(member);
    if (id == null) {
      throw new IllegalStateException(
          "no engagement holds " + member + "\nMaybe the reading was not among those compared");
    }
    return id;
  }
}
