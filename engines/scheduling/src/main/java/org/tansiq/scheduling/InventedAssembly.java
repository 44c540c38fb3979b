package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Invents a general assembly of a given size for tests and measurements: delegations that ask for
/// each other, the popular ones far more often than they have slots, rooms in zones with a security
/// level, interpreter pairs that tire, plenaries, late arrivals and early departures.
///
/// Everything follows from the chance that is handed in; nothing is taken from a real assembly.
public record InventedAssembly(
    int delegations, Days days, int rooms, int interpreters, int requests) {

  private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");
  private static final int IN_A_ROW = 4;
  private static final double INTERPRETED = 0.25;

  /// The size the design speaks of: 196 delegations, 4 days of 16 slots, 40 rooms, 10 interpreter
  /// pairs, 1,500 requests.
  public static InventedAssembly ofUsualSize() {
    return new InventedAssembly(196, new Days(4, 16), 40, 10, 1_500);
  }

  /// The assembly this chance draws.
  public Problem drawn(RandomGenerator chance) {
    var parties = new ArrayList<Party>();
    for (int p = 0; p < delegations; p++) {
      parties.add(new Party("delegation-" + (p + 1), 1, absences(chance)));
    }
    var resources = new ArrayList<Resource>();
    for (int r = 0; r < rooms; r++) {
      int level = r < rooms / 8 ? 2 : r < rooms / 3 ? 1 : 0;
      var zone = "zone-" + (char) ('A' + r % 4);
      int seats = 6 + 6 * chance.nextInt(3);
      resources.add(
          new Resource("room-" + (r + 1), "room", Set.of(), level, seats, zone, 0, List.of()));
    }
    for (int i = 0; i < interpreters; i++) {
      resources.add(interpreter(i));
    }
    return new Problem(days, parties, resources, activities(chance));
  }

  /// Plenary in the first slot of each day, a vote in the last of the last day.
  private List<Absence> absences(RandomGenerator chance) {
    var absences = new ArrayList<Absence>();
    for (int day = 0; day < days.count(); day++) {
      int first = day * days.slotsEach();
      absences.add(new Absence(Absence.Cause.PLENARY, first, first));
    }
    int last = days.slots() - 1;
    absences.add(new Absence(Absence.Cause.VOTE, last, last));
    double trip = chance.nextDouble();
    if (trip < 0.15) {
      int late = 1 + chance.nextInt(days.slotsEach());
      absences.add(new Absence(Absence.Cause.NOT_ARRIVED, 0, late));
    } else if (trip < 0.3) {
      int early = 1 + chance.nextInt(days.slotsEach());
      absences.add(new Absence(Absence.Cause.DEPARTED, days.slots() - early, last));
    }
    return absences;
  }

  private static Resource interpreter(int number) {
    var skills =
        Set.of(
            LANGUAGES.get(number % LANGUAGES.size()),
            LANGUAGES.get((number / LANGUAGES.size() + number + 1) % LANGUAGES.size()));
    var name = "interpreters-" + (number + 1);
    return new Resource(name, "interpreters", skills, 0, 0, "", IN_A_ROW, List.of());
  }

  private List<Activity> activities(RandomGenerator chance) {
    var pairs = new LinkedHashSet<List<Integer>>();
    for (int tries = requests * 100; tries > 0 && pairs.size() < requests; tries--) {
      int one = somebody(chance);
      int other = chance.nextInt(delegations);
      if (one != other) {
        pairs.add(List.of(Math.min(one, other), Math.max(one, other)));
      }
    }
    var activities = new ArrayList<Activity>();
    for (var pair : pairs) {
      var parties =
          List.of("delegation-" + (pair.getFirst() + 1), "delegation-" + (pair.getLast() + 1));
      var id = "request-" + (activities.size() + 1);
      int weight = 1 + chance.nextInt(3) + (pair.getFirst() == 0 ? 4 : 0);
      activities.add(new Activity(id, parties, 1, needs(chance), weight, -1));
    }
    return activities;
  }

  /// The first delegation hosts and everybody wants to meet it; the next are sought-after too.
  private int somebody(RandomGenerator chance) {
    double kind = chance.nextDouble();
    if (kind < 0.06) {
      return 0;
    }
    return kind < 0.35 ? chance.nextInt(Math.min(delegations, 12)) : chance.nextInt(delegations);
  }

  private static List<Need> needs(RandomGenerator chance) {
    double secret = chance.nextDouble();
    int level = secret < 0.08 ? 2 : secret < 0.25 ? 1 : 0;
    int seats = 6 + 6 * chance.nextInt(2);
    var room = new Need("room", "", level, seats);
    if (chance.nextDouble() >= INTERPRETED) {
      return List.of(room);
    }
    var language = LANGUAGES.get(chance.nextInt(LANGUAGES.size()));
    return List.of(room, new Need("interpreters", language, 0, 0));
  }
}
