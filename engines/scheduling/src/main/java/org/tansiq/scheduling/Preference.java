package org.tansiq.scheduling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Which resources an activity gets first: what was published, the least tired, what is where its
/// parties are, the least that others could need more.
final class Preference {

  private static final int BITS = 20;

  private final Problem problem;
  private final Cast cast;
  private final Hall hall;
  private final Limits limits;
  private final int[][] published;
  private final int[] rank;

  Preference(Problem problem, Cast cast, Plan published, Hall hall, Limits limits) {
    this.problem = problem;
    this.cast = cast;
    this.hall = hall;
    this.limits = limits;
    this.published =
        problem.activities().stream()
            .map(a -> published.placements().get(a.id()))
            .map(p -> p == null ? new int[0] : cast.numbers(p.resources()))
            .toArray(int[][]::new);
    this.rank = ranked();
  }

  private int[] ranked() {
    var resources = problem.resources();
    var order =
        IntStream.range(0, resources.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(r -> resources.get(r).capacity())
                    .thenComparing(r -> resources.get(r).id()))
            .toList();
    var rank = new int[resources.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[order.get(i)] = i;
    }
    return rank;
  }

  /// What serves the need and is, or can be made, free; best first.
  int[] candidates(int activity, int need) {
    int at = hall.slotOf(activity);
    var servers = cast.servers(activity, need);
    var keyed = new long[servers.length];
    int count = 0;
    for (int resource : servers) {
      if (hall.free(activity, at, resource, false)) {
        keyed[count++] = key(activity, need, resource) << BITS | resource;
      }
    }
    Arrays.sort(keyed, 0, count);
    var candidates = new int[count];
    for (int i = 0; i < count; i++) {
      candidates[i] = (int) (keyed[i] & (1 << BITS) - 1);
    }
    return candidates;
  }

  private long key(int activity, int need, int number) {
    int at = hall.slotOf(activity);
    var resource = problem.resources().get(number);
    boolean tires = resource.inARow() > 0;
    var before = published[activity];
    long key = need < before.length && before[need] == number ? 0 : 1;
    key = push(key, 6, cast.longestWay() > 0 ? far(activity, number, at) : 0);
    key = push(key, 6, tires ? limits.run(activity, at, number) : 0);
    key = push(key, 1, isWhereTheyAre(activity, number, at) ? 0 : 1);
    key = push(key, 6, resource.level() + resource.skills().size());
    key = push(key, 8, tires ? hall.worked(number) : 0);
    return push(key, 10, rank[number]);
  }

  /// Makes room for so many bits; what needs more counts as the most they hold.
  private static long push(long key, int bits, int value) {
    return key << bits | Math.min(value, (1 << bits) - 1);
  }

  /// How many meetings its parties have that day where one has to walk to.
  private int far(int activity, int resource, int at) {
    int each = problem.days().slotsEach();
    int far = 0;
    for (int party : cast.parties(activity)) {
      for (int slot = at / each * each; slot < (at / each + 1) * each; slot++) {
        int other = hall.guest(party, slot);
        if (other != Hall.NOBODY && other != activity) {
          for (int there : hall.resourcesOf(other)) {
            far += there != Hall.NOBODY && cast.way(resource, there) > 0 ? 1 : 0;
          }
        }
      }
    }
    return far;
  }

  private boolean isWhereTheyAre(int activity, int resource, int at) {
    if (at > 0) {
      int before = hall.holder(resource, at - 1);
      for (int party : cast.parties(activity)) {
        if (before != Hall.NOBODY && hall.guest(party, at - 1) == before) {
          return true;
        }
      }
    }
    return false;
  }
}
