package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What is to be planned, without a word of assemblies: activities need parties, a slot, resources.
///
/// Identifiers are unique within their list; every party an activity names and every activity the
/// order names exists.
public record Problem(
    Days days,
    List<Party> parties,
    List<Resource> resources,
    List<Activity> activities,
    List<Before> order,
    List<Way> ways)
    implements Serializable {

  /// Without distances.
  public Problem(
      Days days,
      List<Party> parties,
      List<Resource> resources,
      List<Activity> activities,
      List<Before> order) {
    this(days, parties, resources, activities, order, List.of());
  }

  /// In any order.
  public Problem(
      Days days, List<Party> parties, List<Resource> resources, List<Activity> activities) {
    this(days, parties, resources, activities, List.of(), List.of());
  }

  public Problem {
    parties = List.copyOf(parties);
    resources = List.copyOf(resources);
    activities = List.copyOf(activities);
    order = List.copyOf(order);
    ways = List.copyOf(ways);
    unique(resources, Resource::id);
    var planned = unique(activities, Activity::id);
    for (var pair : order) {
      if (!planned.containsKey(pair.first()) || !planned.containsKey(pair.then())) {
        throw new IllegalArgumentException("an unknown activity in " + pair);
      }
    }
    var known = unique(parties, Party::id);
    for (var activity : activities) {
      for (var party : activity.parties()) {
        if (!known.containsKey(party)) {
          throw new IllegalArgumentException(activity.id() + " is of unknown party " + party);
        }
      }
    }
  }

  /// The slots it takes from one zone to another; no zone is nowhere far.
  public int way(String from, String to) {
    return ways.stream()
        .filter(way ->
            way.from().equals(from) && way.to().equals(to)
                || way.from().equals(to) && way.to().equals(from))
        .filter(_ -> !from.equals(to) && !from.isEmpty() && !to.isEmpty())
        .mapToInt(Way::slots)
        .max()
        .orElse(0);
  }

  /// The same with other activities, each by the same name.
  Problem with(List<Activity> others) {
    return new Problem(days, parties, resources, others, order, ways);
  }

  private static <T> Map<String, T> unique(List<T> all, Function<T, String> id) {
    var byId = new HashMap<String, T>();
    for (var one : all) {
      if (byId.put(id.apply(one), one) != null) {
        throw new IllegalArgumentException("twice: " + id.apply(one));
      }
    }
    return byId;
  }
}
