package org.tansiq.scheduling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The state of a tightening: which activity is when, and how many gaps that makes. A step takes an
/// activity to another slot and, along the chain of parties that meet in either, whoever is in the
/// way back to the first; so nobody ever has two activities at once.
///
/// A resource that tires goes with its activity as if it were a party, and rests when it must; one
/// that does not is only counted. Activities longer than a slot, pinned, or of a party with several
/// teams stay where they are; a party with as many teams as there are activities is in nobody's
/// way.
final class Exchanges {

  private static final int LONGEST_CHAIN = 16;
  private static final int MOST_TRIES = 6;
  private static final int NOBODY = -1;

  private final Formulation formulation;
  private final Days days;
  private final int people;
  private final int[][] parties;
  private final int[][] columns;
  private final boolean[] movable;
  private final Loads loads;
  private final Zones zones;
  private final int[] slot;
  private final int[][] holder;
  private final long[][] busy;
  private int[] held = {};
  private int cost;

  private final int[] chain = new int[LONGEST_CHAIN];
  private final int[] touched = new int[6 * LONGEST_CHAIN];
  private int chained;

  Exchanges(Formulation formulation) {
    this.formulation = formulation;
    var problem = formulation.problem();
    this.days = problem.days();
    if (days.slotsEach() > Long.SIZE - 1) {
      throw new IllegalArgumentException("days of " + days.slotsEach() + " slots");
    }
    int activities = problem.activities().size();
    this.parties = new int[activities][];
    this.columns = new int[activities][days.slots()];
    this.movable = new boolean[activities];
    this.slot = new int[activities];
    this.people = problem.parties().size();
    this.holder = new int[people + problem.resources().size()][days.slots()];
    this.busy = new long[holder.length][days.count()];
    this.loads = new Loads(formulation);
    this.zones = new Zones(problem);
    index(problem);
  }

  private void index(Problem problem) {
    Map<String, Integer> number = new HashMap<>();
    problem.parties().forEach(party -> number.put(party.id(), number.size()));
    for (int a = 0; a < parties.length; a++) {
      var activity = problem.activities().get(a);
      var all = activity.parties().stream().distinct().map(number::get).toList();
      parties[a] = all.stream().filter(p -> teams(p) < parties.length).mapToInt(p -> p).toArray();
      Arrays.fill(columns[a], NOBODY);
      for (int c : formulation.columnsOf(a)) {
        columns[a][formulation.columns().get(c).slot()] = c;
      }
      movable[a] =
          activity.length() == 1
              && activity.pinned() < 0
              && Arrays.stream(parties[a]).allMatch(p -> teams(p) == 1);
    }
  }

  /// Whether everybody in the chain gets to where they are next in time.
  private boolean near() {
    for (int i = 0; i < chained && zones.longestWay() > 0; i++) {
      int a = chain[i];
      for (int p : parties[a]) {
        for (int slots = 1; slots <= zones.longestWay() && p < people; slots++) {
          if (isFar(a, p, slot[a] - slots, slots) || isFar(a, p, slot[a] + slots, slots)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean isFar(int activity, int party, int at, int slots) {
    boolean sameDay = days.fits(Math.min(at, slot[activity]), slots + 1);
    int other = sameDay ? holder[party][at] : NOBODY;
    return other != NOBODY && zones.way(activity, other) >= slots;
  }

  private int teams(int party) {
    return formulation.problem().parties().get(party).teams();
  }

  /// Where everything is at first.
  void begin(Plan plan) {
    Arrays.fill(slot, NOBODY);
    loads.clear();
    Arrays.stream(holder).forEach(row -> Arrays.fill(row, NOBODY));
    Arrays.stream(busy).forEach(row -> Arrays.fill(row, 0));
    for (int a = 0; a < slot.length; a++) {
      var placement = plan.placements().get(formulation.problem().activities().get(a).id());
      if (placement != null) {
        begin(a, placement);
      }
    }
    cost = 0;
    for (int p = 0; p < people; p++) {
      for (long day : busy[p]) {
        cost += costOf(day);
      }
    }
    held = IntStream.range(0, slot.length).filter(a -> slot[a] != NOBODY && movable[a]).toArray();
  }

  private void begin(int activity, Placement placement) {
    parties[activity] =
        IntStream.concat(
                Arrays.stream(parties[activity]).filter(p -> p < people),
                placement.resources().stream().mapToInt(this::tiring).filter(r -> r >= people))
            .toArray();
    slot[activity] = placement.slot();
    for (int now = placement.slot();
        now < placement.slot() + formulation.lengthOf(activity);
        now++) {
      for (int p : parties[activity]) {
        holder[p][now] = activity;
        busy[p][days.dayOf(now)] |= bit(now);
      }
    }
    loads.add(columns[activity][placement.slot()], 1);
  }

  /// The number of a resource that tires, after those of the parties; -1 for any other.
  private int tiring(String resource) {
    var resources = formulation.problem().resources();
    for (int r = 0; r < resources.size(); r++) {
      if (resources.get(r).id().equals(resource) && resources.get(r).inARow() > 0) {
        return people + r;
      }
    }
    return NOBODY;
  }

  /// The gaps of everybody.
  int cost() {
    return cost;
  }

  /// Where everything is now.
  Map<Integer, Integer> slots() {
    var slots = new HashMap<Integer, Integer>();
    for (int a = 0; a < slot.length; a++) {
      if (slot[a] != NOBODY) {
        slots.put(a, slot[a]);
      }
    }
    return slots;
  }

  /// Tries one exchange; one that makes more gaps is kept by chance, the hotter the likelier.
  void step(RandomGenerator chance, double temperature) {
    if (held.length == 0) {
      return;
    }
    int activity = held[chance.nextInt(held.length)];
    int to = chance.nextInt(8) == 0 ? chance.nextInt(days.slots()) : beside(activity, chance);
    int worse = (int) (-temperature * Math.log(1 - chance.nextDouble()));
    exchange(activity, to, worse, chance);
  }

  /// A slot beside another activity of one of its parties.
  private int beside(int activity, RandomGenerator chance) {
    int party = parties[activity][chance.nextInt(Math.min(2, parties[activity].length))];
    int from = chance.nextInt(days.slots());
    for (int i = 0; i < days.slots(); i++) {
      int there = (from + i) % days.slots();
      if (holder[party][there] != NOBODY && holder[party][there] != activity) {
        return Math.clamp(there + (chance.nextBoolean() ? 1 : -1), 0, days.slots() - 1);
      }
    }
    return from;
  }

  /// Where the chain alone would overfill a slot, somebody else there makes room.
  private void exchange(int activity, int to, int worse, RandomGenerator chance) {
    int from = slot[activity];
    chained = 0;
    if (from == to || !link(activity, from, to) || !overfills(from, to, worse)) {
      return;
    }
    int other = somebodyAt(to, chance);
    if (other != NOBODY && !isChained(other) && link(other, from, to)) {
      overfills(from, to, worse);
    }
  }

  /// Exchanges the chain unless that makes too many gaps, or overfills a row, which is told.
  private boolean overfills(int from, int to, int worse) {
    int parties = touch();
    int before = costOf(parties, from, to);
    swap(from, to);
    int change = costOf(parties, from, to) - before;
    boolean fits = fits();
    if (change > worse || !fits || !rested(parties, from, to) || !near()) {
      swap(from, to);
    } else {
      cost += change;
    }
    return !fits;
  }

  private int somebodyAt(int at, RandomGenerator chance) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      int one = holder[chance.nextInt(people)][at];
      if (one != NOBODY) {
        return one;
      }
    }
    return NOBODY;
  }

  /// Adds the activities that change slots with this one; false where one of them cannot.
  private boolean link(int activity, int from, int to) {
    if (chained == LONGEST_CHAIN) {
      return false;
    }
    int begin = chained;
    chain[chained++] = activity;
    for (int i = begin; i < chained; i++) {
      int one = chain[i];
      int other = slot[one] == from ? to : from;
      if (!movable[one] || columns[one][other] == NOBODY) {
        return false;
      }
      for (int p : parties[one]) {
        int next = holder[p][other];
        if (next != NOBODY && !isChained(next)) {
          if (chained == LONGEST_CHAIN) {
            return false;
          }
          chain[chained++] = next;
        }
      }
    }
    return true;
  }

  private boolean isChained(int activity) {
    for (int i = 0; i < chained; i++) {
      if (chain[i] == activity) {
        return true;
      }
    }
    return false;
  }

  /// The parties of the chain, each once.
  private int touch() {
    int count = 0;
    for (int i = 0; i < chained; i++) {
      for (int p : parties[chain[i]]) {
        boolean known = false;
        for (int j = 0; j < count && !known; j++) {
          known = touched[j] == p;
        }
        if (!known && count < touched.length) {
          touched[count++] = p;
        }
      }
    }
    return count;
  }

  private int costOf(int parties, int from, int to) {
    int one = days.dayOf(from);
    int other = days.dayOf(to);
    int sum = 0;
    for (int i = 0; i < parties; i++) {
      if (touched[i] >= people) {
        continue;
      }
      long[] row = busy[touched[i]];
      sum += costOf(row[one]) + (one == other ? 0 : costOf(row[other]));
    }
    return sum;
  }

  /// A gap lies between two stretches of busy slots.
  private int costOf(long day) {
    return day == 0 ? 0 : Long.bitCount(day & ~(day << 1)) - 1;
  }

  private void swap(int from, int to) {
    for (int i = 0; i < chained; i++) {
      put(chain[i], slot[chain[i]], NOBODY, -1);
    }
    for (int i = 0; i < chained; i++) {
      int a = chain[i];
      slot[a] = slot[a] == from ? to : from;
      put(a, slot[a], a, 1);
    }
  }

  private void put(int activity, int at, int who, int more) {
    for (int p : parties[activity]) {
      holder[p][at] = who;
      busy[p][days.dayOf(at)] ^= bit(at);
    }
    loads.add(columns[activity][at], more);
  }

  private boolean fits() {
    for (int i = 0; i < chained; i++) {
      if (!loads.fits(columns[chain[i]][slot[chain[i]]])) {
        return false;
      }
    }
    return true;
  }

  /// Whether the resources that tire are there and have had their rest.
  private boolean rested(int parties, int from, int to) {
    for (int i = 0; i < parties; i++) {
      if (touched[i] >= people) {
        var resource = formulation.problem().resources().get(touched[i] - people);
        for (int at : new int[] {from, to}) {
          boolean works = holder[touched[i]][at] != NOBODY;
          long run = busy[touched[i]][days.dayOf(at)];
          for (int more = 0; more < resource.inARow(); more++) {
            run &= run << 1;
          }
          if (run != 0 || works && resource.absenceAt(at).isPresent()) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private long bit(int at) {
    return 1L << at % days.slotsEach();
  }
}
