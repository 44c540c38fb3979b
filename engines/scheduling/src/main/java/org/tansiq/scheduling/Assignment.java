package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Gives each chosen activity its resources, slot by slot along augmenting paths, the least tired
/// first, and keeps what was published or is already where its parties are.
///
/// Who cannot be served is named instead; nothing is bent.
final class Assignment {

  private final Problem problem;
  private final Map<String, Placement> published;
  private final Map<String, Set<Integer>> working = new HashMap<>();
  private final Map<String, Map<Integer, String>> whereWas = new HashMap<>();
  private final Map<Integer, String[]> given = new TreeMap<>();
  private final Set<Integer> unserved = new HashSet<>();

  private Assignment(Problem problem, Plan published) {
    this.problem = problem;
    this.published = published.placements();
  }

  /// The placements, and the activities for which a resource is lacking.
  record Assigned(Plan plan, Set<Integer> unserved) {
    Assigned {
      unserved = Set.copyOf(unserved);
    }
  }

  /// `slots` holds the first slot of each chosen activity, by its place in the problem's list.
  static Assigned of(Problem problem, Map<Integer, Integer> slots, Plan published) {
    var assignment = new Assignment(problem, published);
    var bySlot = new TreeMap<Integer, List<Integer>>();
    slots.forEach((a, slot) -> bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(a));
    bySlot.forEach(assignment::serve);
    return new Assigned(assignment.plan(slots), assignment.unserved);
  }

  private record Seat(int activity, int need) {}

  private void serve(int slot, List<Integer> activities) {
    var order = new ArrayList<>(activities);
    order.sort(Comparator.comparing(a -> -problem.activities().get(a).weight()));
    var takenBy = new HashMap<String, Seat>();
    for (int a : order) {
      var needs = problem.activities().get(a).needs();
      given.put(a, new String[needs.size()]);
      for (int n = 0; n < needs.size(); n++) {
        if (!seat(new Seat(a, n), slot, takenBy, new HashSet<>())) {
          takenBy.values().removeIf(seat -> seat.activity() == a);
          unserved.add(a);
          break;
        }
      }
    }
    takenBy.forEach((resource, seat) -> settle(resource, seat, slot));
  }

  private boolean seat(Seat seat, int slot, Map<String, Seat> takenBy, Set<String> tried) {
    for (var resource : candidates(seat, slot)) {
      if (tried.add(resource.id())) {
        var holder = takenBy.get(resource.id());
        if (holder == null || seat(holder, slot, takenBy, tried)) {
          takenBy.put(resource.id(), seat);
          return true;
        }
      }
    }
    return false;
  }

  private List<Resource> candidates(Seat seat, int slot) {
    var activity = problem.activities().get(seat.activity());
    var need = activity.needs().get(seat.need());
    var before = published.get(activity.id());
    var kept =
        before != null && seat.need() < before.resources().size()
            ? before.resources().get(seat.need())
            : "";
    return problem.resources().stream()
        .filter(resource -> resource.serves(need) && free(resource, slot, activity.length()))
        .sorted(
            Comparator.<Resource, Boolean>comparing(r -> !r.id().equals(kept))
                .thenComparing(r -> run(r, slot))
                .thenComparing(r -> !isWhereTheyAre(activity, r, slot))
                .thenComparing(r -> r.level() + r.skills().size())
                .thenComparing(Resource::capacity)
                .thenComparing(Resource::id))
        .toList();
  }

  private boolean free(Resource resource, int slot, int length) {
    var busy = working.getOrDefault(resource.id(), Set.of());
    for (int now = slot; now < slot + length; now++) {
      if (busy.contains(now) || resource.absenceAt(now).isPresent()) {
        return false;
      }
    }
    return resource.inARow() == 0 || run(resource, slot) + length <= resource.inARow();
  }

  /// The slots in a row it has just worked; what does not tire has not.
  private int run(Resource resource, int slot) {
    var busy = working.getOrDefault(resource.id(), Set.of());
    int run = 0;
    while (resource.inARow() > 0
        && busy.contains(slot - 1 - run)
        && problem.days().dayOf(slot - 1 - run) == problem.days().dayOf(slot)) {
      run++;
    }
    return run;
  }

  private boolean isWhereTheyAre(Activity activity, Resource resource, int slot) {
    return activity.parties().stream()
        .map(party -> whereWas.getOrDefault(party, Map.of()).get(slot - 1))
        .anyMatch(resource.id()::equals);
  }

  private void settle(String resource, Seat seat, int slot) {
    var activity = problem.activities().get(seat.activity());
    for (int now = slot; now < slot + activity.length(); now++) {
      working.computeIfAbsent(resource, _ -> new HashSet<>()).add(now);
      for (var party : activity.parties()) {
        whereWas.computeIfAbsent(party, _ -> new HashMap<>()).put(now, resource);
      }
    }
    var resources = given.get(seat.activity());
    if (resources != null) {
      resources[seat.need()] = resource;
    }
  }

  private Plan plan(Map<Integer, Integer> slots) {
    var placements = new HashMap<String, Placement>();
    given.forEach((a, resources) -> {
      if (!unserved.contains(a)) {
        var id = problem.activities().get(a).id();
        placements.put(id, new Placement(slots.getOrDefault(a, 0), List.of(resources)));
      }
    });
    return new Plan(placements);
  }
}
