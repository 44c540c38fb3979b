package org.tansiq.scheduling;

/// What a resource and the parties it serves allow beside being free: rest, nights, and the way
/// from where everybody is before and to where they are then.
final class Limits {

  private final Problem problem;
  private final Cast cast;
  private final Hall hall;

  Limits(Problem problem, Cast cast, Hall hall) {
    this.problem = problem;
    this.cast = cast;
    this.hall = hall;
  }

  boolean allow(int activity, int at, int resource) {
    var one = problem.resources().get(resource);
    return (one.inARow() == 0 || run(activity, at, resource) <= one.inARow())
        && nightsHold(one.nights(), activity, at, resource)
        && (cast.longestWay() == 0 || near(activity, at, resource));
  }

  /// The slots in a row, this activity's among them, that a resource would work.
  int run(int activity, int at, int resource) {
    int each = problem.days().slotsEach();
    int first = at / each * each;
    int from = at;
    while (from > first && hall.holder(resource, from - 1) != Hall.NOBODY) {
      from--;
    }
    int to = at + cast.length(activity);
    while (to < first + each && hall.holder(resource, to) != Hall.NOBODY) {
      to++;
    }
    return to - from;
  }

  private boolean nightsHold(Nights nights, int activity, int at, int resource) {
    int last = at + cast.length(activity) - 1;
    return nights.hold(slot -> at <= slot && slot <= last || works(resource, slot), at, last);
  }

  private boolean works(int resource, int slot) {
    return slot >= 0 && slot < problem.days().slots() && hall.holder(resource, slot) != Hall.NOBODY;
  }

  private boolean near(int activity, int at, int resource) {
    int each = problem.days().slotsEach();
    int last = at + cast.length(activity) - 1;
    for (int party : cast.parties(activity)) {
      for (int slots = 1; slots <= cast.longestWay(); slots++) {
        boolean before = at >= slots && (at - slots) / each == at / each;
        boolean after = (last + slots) / each == at / each;
        if (before && isFar(resource, hall.guest(party, at - slots), slots)
            || after && isFar(resource, hall.guest(party, last + slots), slots)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isFar(int resource, int other, int slots) {
    for (int there : other == Hall.NOBODY ? new int[0] : hall.resourcesOf(other)) {
      if (there != Hall.NOBODY && cast.way(resource, there) >= slots) {
        return true;
      }
    }
    return false;
  }
}
