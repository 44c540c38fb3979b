package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Parts the meetings into clusters of which at most one takes place at a time, because one
/// participant sits in all of them: a slot's tables are then counted over clusters, of which there
/// are far fewer than meetings (Bofill et al., eq. 46 and 47).
final class Clusters {

  /// Meetings of one participant; `whole` when it is their entire agenda.
  record Cluster(int participant, List<Integer> meetings, boolean whole) {}

  private Clusters() {}

  /// Greedily, the participant with most meetings left first.
  static List<Cluster> of(Brokerage event) {
    var agendas = event.agendas();
    var left = new ArrayList<Set<Integer>>();
    agendas.forEach(agenda -> left.add(new HashSet<>(agenda)));
    var clusters = new ArrayList<Cluster>();
    int most = busiest(left);
    while (most >= 0 && !left.get(most).isEmpty()) {
      var meetings = left.get(most).stream().sorted().toList();
      boolean whole = meetings.size() == agendas.get(most).size();
      clusters.add(new Cluster(most + 1, meetings, whole));
      left.get(most).clear();
      for (int m : meetings) {
        left.get(event.meeting(m).first() - 1).remove(m);
        left.get(event.meeting(m).second() - 1).remove(m);
      }
      most = busiest(left);
    }
    return clusters;
  }

  private static int busiest(List<Set<Integer>> left) {
    int most = -1;
    for (int p = 0; p < left.size(); p++) {
      if (most < 0 || left.get(p).size() > left.get(most).size()) {
        most = p;
      }
    }
    return most;
  }
}
