package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the groups of resources that count: for each set of needs the resources that serve any of
/// them, and all activities that nobody outside the group can serve.
final class Groups {

  private static final int MOST_GROUPS = 24;

  /// Resources, and the activities that have a need only they can serve, once for each such need;
  /// `whole` when they are all that serve some need.
  record Group(String name, List<Resource> resources, List<Integer> activities, boolean whole) {}

  private final Problem problem;
  private final Map<Need, Set<Integer>> servers = new LinkedHashMap<>();

  private Groups(Problem problem) {
    this.problem = problem;
    for (var activity : problem.activities()) {
      for (var need : activity.needs()) {
        servers.computeIfAbsent(need, this::serving);
      }
    }
  }

  static List<Group> of(Problem problem) {
    return new Groups(problem).all();
  }

  private Set<Integer> serving(Need need) {
    var serving = new LinkedHashSet<Integer>();
    for (int r = 0; r < problem.resources().size(); r++) {
      if (problem.resources().get(r).serves(need)) {
        serving.add(r);
      }
    }
    return serving;
  }

  /// Closes the sets of servers under union, kind by kind, as far as there are not too many: fewer
  /// groups make a weaker bound, never a wrong one.
  private List<Group> all() {
    var sets = new LinkedHashSet<Set<Integer>>(servers.values());
    var queue = new ArrayList<>(sets);
    for (int i = 0; i < queue.size() && sets.size() < MOST_GROUPS; i++) {
      for (var other : List.copyOf(servers.values())) {
        var union = new LinkedHashSet<>(queue.get(i));
        union.addAll(other);
        boolean meet = union.size() < queue.get(i).size() + other.size();
        if (meet && sets.size() < MOST_GROUPS && sets.add(union)) {
          queue.add(union);
        }
      }
    }
    return sets.stream().map(this::group).toList();
  }

  private Group group(Set<Integer> resources) {
    var activities = new ArrayList<Integer>();
    for (int a = 0; a < problem.activities().size(); a++) {
      for (var need : problem.activities().get(a).needs()) {
        if (resources.containsAll(servers.getOrDefault(need, Set.of()))) {
          activities.add(a);
        }
      }
    }
    var members = resources.stream().map(problem.resources()::get).toList();
    var name = members.stream().map(Resource::id).sorted().collect(Collectors.joining(", "));
    return new Group(name, members, activities, servers.containsValue(resources));
  }
}
