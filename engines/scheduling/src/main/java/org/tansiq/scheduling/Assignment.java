package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives each chosen activity its resources: first what was published to all that stay in their
/// slot, then, slot by slot along augmenting paths, the least tired to the others, and rather what
/// is already where its parties are.
///
/// Who cannot be served is named instead; nothing is bent.
final class Assignment {

  private final Problem problem;
  private final Map<String, Placement> published;
  private final Map<String, Map<Integer, Seat>> working = new HashMap<>();
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
    slots.forEach((a, slot) -> {
      if (!assignment.keeps(a, slot)) {
        bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(a);
      }
    });
    bySlot.forEach(assignment::serve);
    return new Assigned(assignment.plan(slots), assignment.unserved);
  }

  private record Seat(int activity, int need, int slot, int length) {}

  /// Takes what was published, if all of it is still to be had.
  private boolean keeps(int a, int slot) {
    var activity = problem.activities().get(a);
    var before = published.get(activity.id());
    if (before == null
        || before.slot() != slot
        || before.resources().size() != activity.needs().size()) {
      return false;
    }
    var resources = new ArrayList<Resource>();
    for (int n = 0; n < activity.needs().size(); n++) {
      var seat = new Seat(a, n, slot, activity.length());
      var name = before.resources().get(n);
      problem.resources().stream()
          .filter(r -> r.id().equals(name) && r.serves(activity.needs().get(seat.need())))
          .filter(r -> free(r, seat) && holder(r, seat) == null)
          .forEach(resources::add);
    }
    if (resources.size() != activity.needs().size()) {
      return false;
    }
    given.put(a, new String[resources.size()]);
    for (int n = 0; n < resources.size(); n++) {
      take(resources.get(n), new Seat(a, n, slot, activity.length()));
    }
    return true;
  }

  private void serve(int slot, List<Integer> activities) {
    var order = new ArrayList<>(activities);
    order.sort(Comparator.comparing(a -> -problem.activities().get(a).weight()));
    for (int a : order) {
      var activity = problem.activities().get(a);
      given.put(a, new String[activity.needs().size()]);
      for (int n = 0; n < activity.needs().size(); n++) {
        if (!seat(new Seat(a, n, slot, activity.length()), new HashSet<>())) {
          working.values().forEach(taken -> taken.values().removeIf(s -> s.activity() == a));
          unserved.add(a);
          break;
        }
      }
    }
  }

  private boolean seat(Seat seat, Set<String> tried) {
    for (var resource : candidates(seat)) {
      if (tried.add(resource.id())) {
        var holder = holder(resource, seat);
        if (holder == null || seat(holder, tried)) {
          take(resource, seat);
          return true;
        }
      }
    }
    return false;
  }

  private void take(Resource resource, Seat seat) {
    var activity = problem.activities().get(seat.activity());
    var resources = given.get(seat.activity());
    if (resources == null) {
      throw new IllegalStateException("nobody asked for " + activity.id());
    }
    var before = resources[seat.need()];
    for (int now = seat.slot(); now < seat.slot() + seat.length(); now++) {
      if (before != null) {
        working.getOrDefault(before, new HashMap<>()).remove(now, seat);
      }
      working.computeIfAbsent(resource.id(), _ -> new HashMap<>()).put(now, seat);
      for (var party : activity.parties()) {
        whereWas.computeIfAbsent(party, _ -> new HashMap<>()).put(now, resource.id());
      }
    }
    resources[seat.need()] = resource.id();
  }

  private List<Resource> candidates(Seat seat) {
    var activity = problem.activities().get(seat.activity());
    var need = activity.needs().get(seat.need());
    var before = published.get(activity.id());
    var kept =
        before != null && seat.need() < before.resources().size()
            ? before.resources().get(seat.need())
            : "";
    return problem.resources().stream()
        .filter(resource -> resource.serves(need) && free(resource, seat))
        .sorted(
            Comparator.<Resource, Boolean>comparing(r -> !r.id().equals(kept))
                .thenComparing(r -> run(r, seat))
                .thenComparing(r -> !isWhereTheyAre(activity, r, seat.slot()))
                .thenComparing(r -> r.level() + r.skills().size())
                .thenComparing(this::worked)
                .thenComparing(Resource::capacity)
                .thenComparing(Resource::id))
        .toList();
  }

  /// Whether it is there, rested, and taken at most by one who could be seated elsewhere in the
  /// very same slot.
  private boolean free(Resource resource, Seat seat) {
    var taken = working.getOrDefault(resource.id(), Map.of());
    for (int now = seat.slot(); now < seat.slot() + seat.length(); now++) {
      var holder = taken.get(now);
      boolean stuck =
          holder != null && (holder.activity() == seat.activity() || holder.slot() != seat.slot());
      if (stuck || resource.absenceAt(now).isPresent()) {
        return false;
      }
    }
    return resource.inARow() == 0 || run(resource, seat) <= resource.inARow();
  }

  private @Nullable Seat holder(Resource resource, Seat seat) {
    return working.getOrDefault(resource.id(), Map.of()).get(seat.slot());
  }

  /// The slots in a row, this seat's among them, that it would work; what does not tire has none.
  private int run(Resource resource, Seat seat) {
    if (resource.inARow() == 0) {
      return 0;
    }
    var taken = working.getOrDefault(resource.id(), Map.of());
    int from = seat.slot();
    while (taken.containsKey(from - 1) && sameDay(from - 1, seat.slot())) {
      from--;
    }
    int to = seat.slot() + seat.length() - 1;
    while (taken.containsKey(to + 1) && sameDay(to + 1, seat.slot())) {
      to++;
    }
    return to - from + 1;
  }

  /// The work of those who tire is spread evenly.
  private int worked(Resource resource) {
    return resource.inARow() == 0 ? 0 : working.getOrDefault(resource.id(), Map.of()).size();
  }

  private boolean sameDay(int one, int other) {
    return problem.days().dayOf(one) == problem.days().dayOf(other);
  }

  private boolean isWhereTheyAre(Activity activity, Resource resource, int slot) {
    return activity.parties().stream()
        .map(party -> whereWas.getOrDefault(party, Map.of()).get(slot - 1))
        .anyMatch(resource.id()::equals);
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
