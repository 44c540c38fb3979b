package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What is to be planned, without a word of assemblies: activities need parties, a slot, resources.
///
/// Identifiers are unique within their list and every party an activity names exists.
public record Problem(
    Days days, List<Party> parties, List<Resource> resources, List<Activity> activities) implements Serializable {

  public Problem {
    parties = List.copyOf(parties);
    resources = List.copyOf(resources);
    activities = List.copyOf(activities);
    unique(resources, Resource::id);
    unique(activities, Activity::id);
    var known = unique(parties, Party::id);
    for (var activity : activities) {
      for (var party : activity.parties()) {
        if (!known.containsKey(party)) {
          throw new IllegalArgumentException(activity.id() + " is of unknown party " + party);
        }
      }
    }
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
