package org.tansiq.scheduling;

import static org.tansiq.scheduling.Violation.Code.NEED_UNMET;
import static org.tansiq.scheduling.Violation.Code.OFF_ITS_PIN;
import static org.tansiq.scheduling.Violation.Code.OUTSIDE_THE_DAY;
import static org.tansiq.scheduling.Violation.Code.PARTY_ABSENT;
import static org.tansiq.scheduling.Violation.Code.PARTY_BUSY;
import static org.tansiq.scheduling.Violation.Code.RANKS_APART;
import static org.tansiq.scheduling.Violation.Code.RESOURCE_ABSENT;
import static org.tansiq.scheduling.Violation.Code.RESOURCE_BUSY;
import static org.tansiq.scheduling.Violation.Code.TOO_EARLY;
import static org.tansiq.scheduling.Violation.Code.TOO_FAR;
import static org.tansiq.scheduling.Violation.Code.TOO_LATE;
import static org.tansiq.scheduling.Violation.Code.UNFIT;
import static org.tansiq.scheduling.Violation.Code.UNKNOWN_ACTIVITY;
import static org.tansiq.scheduling.Violation.Code.WITHOUT_REST;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Holds a plan against the hard rules as written, knowing nothing of how it was made.
///
/// Every plan passes here before anybody sees it, and every explanation is what this says of the
/// plan somebody would have liked.
public final class Checker {

  private final Problem problem;
  private final Map<String, Activity> activities = new HashMap<>();
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, Resource> resources = new HashMap<>();

  public Checker(Problem problem) {
    this.problem = problem;
    problem.activities().forEach(activity -> activities.put(activity.id(), activity));
    problem.parties().forEach(party -> parties.put(party.id(), party));
    problem.resources().forEach(resource -> resources.put(resource.id(), resource));
  }

  /// Every broken rule of the whole plan.
  public List<Violation> violations(Plan plan) {
    var trial = new Trial(new Hours(plan));
    var found = new ArrayList<Violation>();
    plan.placements().forEach((id, placement) -> found.addAll(trial.violations(id, placement)));
    return found;
  }

  /// What the plan would say to changes of one activity each: made once, asked often.
  public Trial trial(Plan plan) {
    return new Trial(new Hours(plan));
  }

  /// A plan against which single placements are tried.
  public final class Trial {

    private final Hours hours;

    private Trial(Hours hours) {
      this.hours = hours;
    }

    /// The rules this activity would break here, wherever the plan has it now; empty where it may
    /// go.
    public List<Violation> violations(String id, Placement placement) {
      var found = new ArrayList<Violation>();
      check(id, placement, hours, found);
      return found;
    }
  }

  private void check(String id, Placement placement, Hours hours, List<Violation> found) {
    var activity = activities.get(id);
    if (activity == null) {
      found.add(Violation.of(UNKNOWN_ACTIVITY, id));
      return;
    }
    if (!problem.days().fits(placement.slot(), activity.length())) {
      found.add(Violation.of(OUTSIDE_THE_DAY, id, placement.slot()));
      return;
    }
    if (activity.pinned() >= 0 && activity.pinned() != placement.slot()) {
      found.add(Violation.of(OFF_ITS_PIN, id, placement.slot(), activity.pinned()));
    }
    for (int slot = placement.slot(); slot < placement.slot() + activity.length(); slot++) {
      checkParties(activity, slot, hours, found);
      checkResources(activity, placement, slot, hours, found);
    }
    checkNeeds(activity, placement, found);
    checkRanks(activity, placement, found);
    checkWays(activity, placement, hours, found);
    checkOrder(activity, placement, hours, found);
  }

  private void checkOrder(
      Activity activity, Placement placement, Hours hours, List<Violation> found) {
    for (var pair : problem.order()) {
      if (pair.then().equals(activity.id())) {
        int end = hours.endOf(pair.first());
        if (placement.slot() < end) {
          found.add(Violation.of(TOO_EARLY, activity.id(), placement.slot(), pair.first(), end));
        }
      }
      if (pair.first().equals(activity.id())) {
        int start = hours.startOf(pair.then());
        if (start >= 0 && placement.slot() + activity.length() > start) {
          found.add(Violation.of(TOO_LATE, activity.id(), placement.slot(), pair.then(), start));
        }
      }
    }
  }

  private void checkParties(Activity activity, int slot, Hours hours, List<Violation> found) {
    for (var name : new TreeSet<>(activity.parties())) {
      var party = party(name);
      party
          .absenceAt(slot)
          .ifPresent(away ->
              found.add(Violation.of(PARTY_ABSENT, activity.id(), name, slot, away.cause())));
      var others = hours.othersOf(name, slot, activity.id());
      if (others.size() >= party.teams()) {
        found.add(Violation.of(PARTY_BUSY, activity.id(), name, slot, String.join(", ", others)));
      }
    }
  }

  /// Of any two whose rank is known then.
  private void checkRanks(Activity activity, Placement placement, List<Violation> found) {
    int most = activity.ranksApart();
    int end = placement.slot() + activity.length();
    for (var one : activity.parties()) {
      for (var other : activity.parties()) {
        for (int slot = placement.slot(); most >= 0 && slot < end; slot++) {
          if (one.compareTo(other) < 0 && ranksApart(one, other, slot) > most) {
            found.add(Violation.of(RANKS_APART, activity.id(), one, slot, other, most));
          }
        }
      }
    }
  }

  private int ranksApart(String one, String other, int slot) {
    var ranks =
        Stream.of(one, other).flatMap(name -> party(name).rankAt(slot).stream().boxed()).toList();
    return ranks.size() < 2 ? 0 : Math.abs(ranks.getFirst() - ranks.getLast());
  }

  /// A party of one team gets from each of its activities of a day to the next; of several teams
  /// nobody knows which goes where.
  private void checkWays(
      Activity activity, Placement placement, Hours hours, List<Violation> found) {
    int first = placement.slot();
    int last = first + activity.length() - 1;
    for (var name : new TreeSet<>(activity.parties())) {
      if (party(name).teams() == 1 && !problem.ways().isEmpty()) {
        for (var other : hours.ofDay(name, problem.days().dayOf(first), activity.id())) {
          int between =
              hours.startOf(other) > last
                  ? hours.startOf(other) - last - 1
                  : first - hours.endOf(other);
          int way = way(placement, hours.placement(other));
          if (between >= 0 && between < way) {
            found.add(Violation.of(TOO_FAR, activity.id(), name, first, other, way));
          }
        }
      }
    }
  }

  private int way(Placement one, Placement other) {
    int longest = 0;
    for (var here : one.resources()) {
      for (var there : other.resources()) {
        var from = resources.get(here);
        var to = resources.get(there);
        if (from != null && to != null) {
          longest = Math.max(longest, problem.way(from.zone(), to.zone()));
        }
      }
    }
    return longest;
  }

  private Party party(String name) {
    var party = parties.get(name);
    if (party == null) {
      throw new IllegalStateException("A problem without its party " + name);
    }
    return party;
  }

  private void checkNeeds(Activity activity, Placement placement, List<Violation> found) {
    for (int n = 0; n < activity.needs().size(); n++) {
      var need = activity.needs().get(n);
      if (n >= placement.resources().size() || placement.resources().get(n).isEmpty()) {
        found.add(
            Violation.of(
                NEED_UNMET,
                activity.id(),
                need.kind(),
                need.skill(),
                need.level(),
                need.capacity()));
        continue;
      }
      var resource = resources.get(placement.resources().get(n));
      if (resource == null || !resource.serves(need)) {
        var name = placement.resources().get(n);
        found.add(Violation.of(UNFIT, activity.id(), name, need.kind()));
      }
    }
  }

  private void checkResources(
      Activity activity, Placement placement, int slot, Hours hours, List<Violation> found) {
    for (var name : placement.resources()) {
      var resource = resources.get(name);
      if (resource == null) {
        continue;
      }
      resource
          .absenceAt(slot)
          .ifPresent(away ->
              found.add(Violation.of(RESOURCE_ABSENT, activity.id(), name, slot, away.cause())));
      for (var other : hours.othersAt(name, slot, activity.id())) {
        found.add(Violation.of(RESOURCE_BUSY, activity.id(), name, slot, other));
      }
      int run = hours.run(name, slot, activity, placement.slot());
      if (resource.inARow() > 0 && run > resource.inARow()) {
        found.add(Violation.of(WITHOUT_REST, activity.id(), name, slot, resource.inARow()));
      }
      if (resource.nights().inARow() > 0) {
        var worked = hours.worked(name, activity, placement.slot());
        new NightCheck(resource, worked).check(activity.id(), slot, found);
      }
    }
  }

  /// Who and what is taken when.
  private final class Hours {

    private final Map<String, Map<Integer, Set<String>>> ofParties = new HashMap<>();
    private final Map<String, Map<Integer, Set<String>>> ofResources = new HashMap<>();

    private final Plan plan;

    Hours(Plan plan) {
      this.plan = plan;
      plan.placements().forEach(this::take);
    }

    /// What a party has on a day beside this activity.
    Set<String> ofDay(String party, int day, String id) {
      var all = new TreeSet<String>();
      ofParties
          .getOrDefault(party, Map.of())
          .forEach((slot, there) -> {
            if (problem.days().dayOf(slot) == day) {
              all.addAll(there);
            }
          });
      all.remove(id);
      return all;
    }

    Placement placement(String id) {
      return plan.placements().getOrDefault(id, new Placement(0, List.of()));
    }

    /// The slot after an activity; 0 where it is not held.
    int endOf(String id) {
      var placement = plan.placements().get(id);
      var activity = activities.get(id);
      return placement == null || activity == null ? 0 : placement.slot() + activity.length();
    }

    /// Its first slot; -1 where it is not held.
    int startOf(String id) {
      var placement = plan.placements().get(id);
      return placement == null ? -1 : placement.slot();
    }

    private void take(String id, Placement placement) {
      var activity = activities.get(id);
      if (activity != null) {
        for (int slot = placement.slot(); slot < placement.slot() + activity.length(); slot++) {
          for (var party : activity.parties()) {
            note(ofParties, party, slot, id);
          }
          for (var resource : placement.resources()) {
            note(ofResources, resource, slot, id);
          }
        }
      }
    }

    private static void note(
        Map<String, Map<Integer, Set<String>>> hours, String name, int slot, String id) {
      hours
          .computeIfAbsent(name, _ -> new HashMap<>())
          .computeIfAbsent(slot, _ -> new TreeSet<>())
          .add(id);
    }

    Set<String> othersOf(String party, int slot, String id) {
      return others(ofParties, party, slot, id);
    }

    Set<String> othersAt(String resource, int slot, String id) {
      return others(ofResources, resource, slot, id);
    }

    private static Set<String> others(
        Map<String, Map<Integer, Set<String>>> hours, String name, int slot, String id) {
      var others = new TreeSet<>(hours.getOrDefault(name, Map.of()).getOrDefault(slot, Set.of()));
      others.remove(id);
      return others;
    }

    /// The slots in a row of one day, around this one, in which it works once the activity is here.
    int run(String resource, int slot, Activity activity, int start) {
      int day = problem.days().dayOf(slot);
      int from = slot;
      while (from > day * problem.days().slotsEach()
          && works(resource, from - 1, activity, start)) {
        from--;
      }
      int to = slot;
      while (to + 1 < (day + 1) * problem.days().slotsEach()
          && works(resource, to + 1, activity, start)) {
        to++;
      }
      return to - from + 1;
    }

    /// All slots in which it works once the activity is here.
    BitSet worked(String resource, Activity activity, int start) {
      var worked = new BitSet();
      for (int slot = 0; slot < problem.days().slots(); slot++) {
        worked.set(slot, works(resource, slot, activity, start));
      }
      return worked;
    }

    private boolean works(String resource, int slot, Activity activity, int start) {
      return start <= slot && slot < start + activity.length()
          || !othersAt(resource, slot, activity.id()).isEmpty();
    }
  }
}
