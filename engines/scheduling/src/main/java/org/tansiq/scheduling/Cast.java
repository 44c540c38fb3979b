package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A problem by numbers instead of names, for whoever asks a million times who takes part, what
/// serves, and what is away.
final class Cast {

  private final Problem problem;
  private final Map<String, Integer> resources = new HashMap<>();
  private final Map<String, int[]> kinds = new HashMap<>();
  private final int[][] parties;
  private final int[][][] servers;
  private final int[] teams;
  private final BitSet[] away;
  private final BitSet[] absent;
  private final int[] zones;
  private int[][] ways;
  private int longestWay;
  private final List<List<Integer>> before = new ArrayList<>();
  private final List<List<Integer>> after = new ArrayList<>();

  Cast(Problem problem) {
    this.problem = problem;
    problem.resources().forEach(r -> resources.put(r.id(), resources.size()));
    problem.resources().forEach(r -> kinds.computeIfAbsent(r.kind(), this::ofKind));
    var people = new HashMap<String, Integer>();
    problem.parties().forEach(party -> people.put(party.id(), people.size()));
    this.teams = problem.parties().stream().mapToInt(Party::teams).toArray();
    this.away = problem.resources().stream().map(r -> slots(r.absences())).toArray(BitSet[]::new);
    this.absent = problem.parties().stream().map(p -> slots(p.absences())).toArray(BitSet[]::new);
    int activities = problem.activities().size();
    this.parties = new int[activities][];
    this.servers = new int[activities][][];
    var serving = new HashMap<Need, int[]>();
    for (int a = 0; a < activities; a++) {
      var activity = problem.activities().get(a);
      parties[a] =
          activity.parties().stream().distinct().mapToInt(p -> number(people, p)).toArray();
      servers[a] =
          activity.needs().stream()
              .map(need -> serving.computeIfAbsent(need, this::serving))
              .toArray(int[][]::new);
      before.add(new ArrayList<>());
      after.add(new ArrayList<>());
    }
    order();
    this.zones = new int[problem.resources().size()];
    this.ways = new int[0][];
    measure();
  }

  private void measure() {
    var names = problem.resources().stream().map(Resource::zone).distinct().toList();
    Arrays.setAll(zones, r -> names.indexOf(problem.resources().get(r).zone()));
    ways = new int[names.size()][names.size()];
    for (int i = 0; i < ways.length; i++) {
      for (int j = 0; j < ways.length; j++) {
        ways[i][j] = problem.way(names.get(i), names.get(j));
        longestWay = Math.max(longestWay, ways[i][j]);
      }
    }
  }

  private void order() {
    var activities = new HashMap<String, Integer>();
    problem.activities().forEach(a -> activities.put(a.id(), activities.size()));
    for (var pair : problem.order()) {
      int first = number(activities, pair.first());
      int then = number(activities, pair.then());
      before.get(then).add(first);
      after.get(first).add(then);
    }
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.getOrDefault(name, Hall.NOBODY);
  }

  private BitSet slots(List<Absence> absences) {
    var slots = new BitSet();
    for (int slot = 0; slot < problem.days().slots(); slot++) {
      int now = slot;
      slots.set(slot, absences.stream().anyMatch(absence -> absence.covers(now)));
    }
    return slots;
  }

  private int[] ofKind(String kind) {
    return IntStream.range(0, problem.resources().size())
        .filter(r -> problem.resources().get(r).kind().equals(kind))
        .toArray();
  }

  private int[] serving(Need need) {
    var all = new ArrayList<Integer>();
    for (int r = 0; r < problem.resources().size(); r++) {
      if (problem.resources().get(r).serves(need)) {
        all.add(r);
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  int length(int activity) {
    return problem.activities().get(activity).length();
  }

  int needs(int activity) {
    return servers[activity].length;
  }

  /// Those who take part, each once.
  int[] parties(int activity) {
    return parties[activity];
  }

  int teams(int party) {
    return teams[party];
  }

  /// What serves a need of an activity.
  int[] servers(int activity, int need) {
    return servers[activity][need];
  }

  /// All of the kind that a need of an activity asks for, whether they serve it or not.
  int[] alike(int activity, int need) {
    return kinds.getOrDefault(
        problem.activities().get(activity).needs().get(need).kind(), new int[0]);
  }

  boolean serves(int activity, int need, int resource) {
    return resource != Hall.NOBODY
        && problem
            .resources()
            .get(resource)
            .serves(problem.activities().get(activity).needs().get(need));
  }

  boolean isAbsent(int party, int slot) {
    return absent[party].get(slot);
  }

  boolean isAway(int resource, int slot) {
    return away[resource].get(slot);
  }

  /// What must be over before the activity begins.
  List<Integer> before(int activity) {
    return before.get(activity);
  }

  /// What may begin only after it.
  List<Integer> after(int activity) {
    return after.get(activity);
  }

  /// The slots it takes from where one resource is to where another is.
  int way(int resource, int other) {
    return ways[zones[resource]][zones[other]];
  }

  /// The longest of all ways.
  int longestWay() {
    return longestWay;
  }

  int[] numbers(List<String> names) {
    return names.stream().mapToInt(name -> number(resources, name)).toArray();
  }

  List<String> names(int[] numbers) {
    var names = new ArrayList<String>();
    for (int number : numbers) {
      names.add(problem.resources().get(number).id());
    }
    return names;
  }
}
