package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// Lets the worst-served have one more, and again, as long as no weight is given up and nobody
/// falls to where they were. After a publication only so far as the worst-served had it better in
/// what was published: others are not moved about for more than was promised.
final class Fairer {

  private static final int NEIGHBOURS = 150;
  private static final double SECONDS = 1;
  private static final double MOMENT = 0.1;

  private final Problem problem;
  private final Plan published;
  private final DoubleSupplier left;
  private final BitSet open = new BitSet();
  private final Map<String, List<Integer>> ofParty = new HashMap<>();

  Fairer(Problem problem, Plan published, DoubleSupplier left) {
    this.problem = problem;
    this.published = published;
    this.left = left;
  }

  void raise(Planner.Search search, Consumer<Planned> progress) {
    for (int a = 0; a < problem.activities().size(); a++) {
      if (!search.formulation().columnsOf(a).isEmpty()) {
        open.set(a);
        for (var party : new HashSet<>(problem.activities().get(a).parties())) {
          ofParty.computeIfAbsent(party, _ -> new ArrayList<>()).add(a);
        }
      }
    }
    var stuck = new HashSet<String>();
    boolean again = true;
    while (again && left.getAsDouble() > MOMENT) {
      var now = fairness(search.plan());
      var next = now.worst().stream().filter(party -> !stuck.contains(party)).findFirst();
      again = next.isPresent() && now.held() < now.asked() && isOwed(now);
      if (again && !raised(search, next.orElseThrow(), now, progress)) {
        stuck.add(next.orElseThrow());
      }
    }
  }

  private Fairness fairness(Plan plan) {
    return Fairness.of(problem, plan, open);
  }

  private boolean isOwed(Fairness now) {
    return published.placements().isEmpty() || fairness(published).isFairerThan(now);
  }

  private boolean raised(
      Planner.Search search, String party, Fairness now, Consumer<Planned> progress) {
    var free = neighbourhood(search.packing(), party);
    double seconds = Math.min(SECONDS, 0.8 * left.getAsDouble());
    return search.packing().fairer(free, quotas(search.packing(), party, now), seconds)
        && search.takeFairer(plan -> fairness(plan).isFairerThan(now), progress);
  }

  /// The one gets one more; others as bad off keep what they have, and nobody joins them.
  private List<Packing.Quota> quotas(Packing packing, String party, Fairness now) {
    var quotas = new ArrayList<Packing.Quota>();
    ofParty.forEach((other, own) -> {
      int held = (int) own.stream().filter(a -> packing.chosen(a) != Packing.NONE).count();
      int least = now.worst().contains(other) ? held : now.better(own.size());
      quotas.add(new Packing.Quota(own, other.equals(party) ? held + 1 : least));
    });
    return quotas;
  }

  /// What the party could have, and whatever those it would meet have already.
  private BitSet neighbourhood(Packing packing, String party) {
    var free = new BitSet();
    Set<String> partners = new HashSet<>(Set.of(party));
    for (int a : ofParty.getOrDefault(party, List.of())) {
      free.set(a);
      if (packing.chosen(a) == Packing.NONE) {
        partners.addAll(problem.activities().get(a).parties());
      }
    }
    for (var partner : partners) {
      for (int a : ofParty.getOrDefault(partner, List.of())) {
        free.set(a, free.get(a) || free.cardinality() < NEIGHBOURS);
      }
    }
    return free;
  }
}
