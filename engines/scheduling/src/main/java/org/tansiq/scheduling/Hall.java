package org.tansiq.scheduling;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// Who and what is where while a plan is made: activities come and go one at a time, and what is in
/// it breaks no rule of parties, resources and order.
///
/// Resources are given along augmenting paths within a slot: rather what was published, the least
/// tired, and what is where its parties are. A series of changes can be taken back.
final class Hall {

  static final int NOBODY = -1;

  private record Place(int slot, int[] resources) {
    static final Place NOWHERE = new Place(NOBODY, new int[0]);
  }

  private final Problem problem;
  private final Cast cast;
  private final Limits limits;
  private final Preference preference;
  private final int[][] holder;
  private final int[][] guests;
  private final int[][] guest;
  private final Place[] places;
  private final int[] worked;
  private final Deque<Map<Integer, Place>> marks = new ArrayDeque<>();

  Hall(Problem problem, Plan published) {
    this.problem = problem;
    this.cast = new Cast(problem);
    int slots = problem.days().slots();
    this.holder = filled(problem.resources().size(), slots);
    this.guest = filled(problem.parties().size(), slots);
    this.guests = new int[guest.length][slots];
    this.worked = new int[holder.length];
    this.places = new Place[problem.activities().size()];
    Arrays.fill(places, Place.NOWHERE);
    this.limits = new Limits(problem, cast, this);
    this.preference = new Preference(problem, cast, published, this, limits);
  }

  private static int[][] filled(int rows, int columns) {
    var table = new int[rows][columns];
    Arrays.stream(table).forEach(row -> Arrays.fill(row, NOBODY));
    return table;
  }

  /// The first slot of an activity, or `NOBODY`.
  int slotOf(int activity) {
    return places[activity].slot();
  }

  /// The activity that has a resource in a slot, or `NOBODY`.
  int holder(int resource, int slot) {
    return holder[resource][slot];
  }

  /// The activity a party of one team is in, or `NOBODY`.
  int guest(int party, int slot) {
    return guest[party][slot];
  }

  /// The resources of an activity, need by need.
  int[] resourcesOf(int activity) {
    return places[activity].resources();
  }

  Cast cast() {
    return cast;
  }

  /// The part of what serves it that is free in a slot, for the need with the least.
  double room(int activity, int at) {
    double least = 1;
    for (int n = 0; n < cast.needs(activity); n++) {
      var servers = cast.servers(activity, n);
      int free = 0;
      for (int resource : servers) {
        free += free(activity, at, resource, true) ? 1 : 0;
      }
      least = Math.min(least, (double) free / servers.length);
    }
    return least;
  }

  /// Of those that hold what could serve the activity there, the one worth the least.
  int lightestHolder(int activity, int at, IntToLongFunction worth) {
    int lightest = NOBODY;
    long least = Long.MAX_VALUE;
    for (int n = 0; n < cast.needs(activity); n++) {
      for (int resource : cast.servers(activity, n)) {
        int other = holder[resource][at];
        if (other != NOBODY && worth.applyAsLong(other) < least) {
          lightest = other;
          least = worth.applyAsLong(other);
        }
      }
    }
    return lightest;
  }

  /// In how many slots a resource works.
  int worked(int resource) {
    return worked[resource];
  }

  /// From here changes can be taken back; every mark ends with `back` or `stay`.
  void mark() {
    marks.push(new LinkedHashMap<>());
  }

  /// All is as it was at the last mark.
  void back() {
    var before = marks.pop();
    before.keySet().forEach(a -> count(a, places[a], -1));
    before.forEach((a, place) -> {
      places[a] = place;
      count(a, place, 1);
    });
  }

  /// What was changed since the last mark stays, as far as an earlier mark does not take it back.
  void stay() {
    var before = marks.pop();
    var outer = marks.peek();
    if (outer != null) {
      before.forEach(outer::putIfAbsent);
    }
  }

  /// Exactly there, if nothing stands against it.
  boolean keep(int activity, Placement placement) {
    var needs = problem.activities().get(activity).needs();
    int at = placement.slot();
    var chosen = cast.numbers(placement.resources());
    if (chosen.length != needs.size() || !isOpen(activity, at)) {
      return false;
    }
    for (int n = 0; n < chosen.length; n++) {
      boolean serves = cast.serves(activity, n, chosen[n]);
      if (!serves || twice(chosen, n) || !free(activity, at, chosen[n], true)) {
        return false;
      }
    }
    put(activity, new Place(at, chosen));
    return true;
  }

  private static boolean twice(int[] chosen, int n) {
    for (int i = 0; i < n; i++) {
      if (chosen[i] == chosen[n]) {
        return true;
      }
    }
    return false;
  }

  /// Begins the activity there with resources that are free or can be freed in that slot.
  boolean place(int activity, int at) {
    if (!isOpen(activity, at)) {
      return false;
    }
    int needs = cast.needs(activity);
    for (int n = 0; n < needs; n++) {
      if (!anyFree(cast.alike(activity, n), at)) {
        return false;
      }
    }
    var none = new int[needs];
    Arrays.fill(none, NOBODY);
    put(activity, new Place(at, none));
    for (int n = 0; n < needs; n++) {
      if (!seat(activity, n, new BitSet())) {
        pull(activity);
        return false;
      }
    }
    return true;
  }

  /// Whether a path of exchanges among these could end anywhere at all.
  private boolean anyFree(int[] resources, int at) {
    for (int resource : resources) {
      if (holder[resource][at] == NOBODY && !cast.isAway(resource, at)) {
        return true;
      }
    }
    return false;
  }

  void remove(int activity) {
    pull(activity);
  }

  /// Whether its parties and the order leave it this slot.
  boolean isOpen(int activity, int at) {
    int end = at + cast.length(activity);
    for (int party : cast.parties(activity)) {
      for (int now = at; now < end; now++) {
        if (guests[party][now] >= cast.teams(party)) {
          return false;
        }
      }
    }
    for (int other : cast.before(activity)) {
      if (slotOf(other) != NOBODY && slotOf(other) + cast.length(other) > at) {
        return false;
      }
    }
    for (int other : cast.after(activity)) {
      if (slotOf(other) != NOBODY && slotOf(other) < end) {
        return false;
      }
    }
    return true;
  }

  private boolean seat(int activity, int need, BitSet tried) {
    for (int resource : preference.candidates(activity, need)) {
      if (!tried.get(resource)) {
        tried.set(resource);
        int other = holder[resource][slotOf(activity)];
        if (other == NOBODY || seat(other, needOf(other, resource), tried)) {
          give(activity, need, resource);
          return true;
        }
      }
    }
    return false;
  }

  private int needOf(int activity, int resource) {
    var resources = places[activity].resources();
    for (int n = 0; n < resources.length; n++) {
      if (resources[n] == resource) {
        return n;
      }
    }
    throw new IllegalStateException("a holder without what it holds");
  }

  private void give(int activity, int need, int resource) {
    var place = places[activity];
    var resources = place.resources().clone();
    resources[need] = resource;
    pull(activity);
    put(activity, new Place(place.slot(), resources));
  }

  /// Whether it is there, rested, near, and taken at most by one who could be seated elsewhere in
  /// the very same slot.
  boolean free(int activity, int at, int resource, boolean entirely) {
    for (int now = at; now < at + cast.length(activity); now++) {
      int other = holder[resource][now];
      boolean stuck = other != NOBODY && (entirely || other == activity || slotOf(other) != at);
      if (stuck || cast.isAway(resource, now)) {
        return false;
      }
    }
    return limits.allow(activity, at, resource);
  }

  private void put(int activity, Place place) {
    note(activity);
    places[activity] = place;
    count(activity, place, 1);
  }

  private void pull(int activity) {
    if (places[activity].slot() != NOBODY) {
      note(activity);
      count(activity, places[activity], -1);
      places[activity] = Place.NOWHERE;
    }
  }

  private void note(int activity) {
    var mark = marks.peek();
    if (mark != null) {
      mark.putIfAbsent(activity, places[activity]);
    }
  }

  private void count(int activity, Place place, int more) {
    if (place.slot() == NOBODY) {
      return;
    }
    int who = more > 0 ? activity : NOBODY;
    for (int now = place.slot(); now < place.slot() + cast.length(activity); now++) {
      for (int party : cast.parties(activity)) {
        guests[party][now] += more;
        guest[party][now] = cast.teams(party) == 1 ? who : NOBODY;
      }
      for (int resource : place.resources()) {
        if (resource != NOBODY) {
          holder[resource][now] = who;
          worked[resource] += more;
        }
      }
    }
  }

  /// Where it is, in names; null where it is nowhere.
  @Nullable Placement placement(int activity) {
    var place = places[activity];
    return place.slot() == NOBODY
        ? null
        : new Placement(place.slot(), cast.names(place.resources()));
  }

  Plan plan() {
    var placements = new HashMap<String, Placement>();
    for (int a = 0; a < places.length; a++) {
      var placement = placement(a);
      if (placement != null) {
        placements.put(problem.activities().get(a).id(), placement);
      }
    }
    return new Plan(placements);
  }
}
