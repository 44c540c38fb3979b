package org.tansiq.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How fair a plan is: which parties get the smallest share of what they could be in, what that
/// share is, and by how much the idle gaps of two parties differ at most.
public record Fairness(List<String> worst, int held, int asked, int spread) {

  public Fairness {
    worst = List.copyOf(worst);
  }

  /// What can be in no slot at all counts for nobody.
  public static Fairness of(Problem problem, Plan plan) {
    var possible = new Possible(problem);
    var open = new BitSet();
    for (int a = 0; a < problem.activities().size(); a++) {
      for (int slot = 0; slot < problem.days().slots() && !open.get(a); slot++) {
        open.set(a, possible.begins(problem.activities().get(a), slot));
      }
    }
    return of(problem, plan, open);
  }

  static Fairness of(Problem problem, Plan plan, BitSet open) {
    var asked = new HashMap<String, Integer>();
    var held = new HashMap<String, Integer>();
    open.stream()
        .mapToObj(problem.activities()::get)
        .forEach(activity -> {
          boolean is = plan.placements().containsKey(activity.id());
          activity.parties().stream()
              .distinct()
              .forEach(party -> {
                asked.merge(party, 1, Integer::sum);
                held.merge(party, is ? 1 : 0, Integer::sum);
              });
        });
    var worst = new ArrayList<String>();
    int most = 1;
    int least = 1;
    for (var party : problem.parties()) {
      int all = asked.getOrDefault(party.id(), 0);
      int some = held.getOrDefault(party.id(), 0);
      long difference = (long) some * most - (long) least * all;
      if (all > 0 && difference <= 0) {
        if (difference < 0) {
          worst.clear();
        }
        worst.add(party.id());
        least = some;
        most = all;
      }
    }
    return new Fairness(worst, least, most, spread(problem, plan));
  }

  /// By how much the idle gaps of two parties differ at most; who has none counts too.
  static int spread(Problem problem, Plan plan) {
    Map<String, Integer> gaps = IdleGaps.of(problem, plan);
    int most = gaps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int least =
        gaps.size() < problem.parties().size()
            ? 0
            : gaps.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    return most - least;
  }

  /// Whether the worst-served get a larger share than the other's, or are fewer.
  boolean isFairerThan(Fairness other) {
    long difference = (long) held * other.asked - (long) other.held * asked;
    return difference > 0 || difference == 0 && worst.size() < other.worst.size();
  }

  /// The least that a party of so many must be held to be served better than the worst are.
  int better(int all) {
    return (int) Math.floorDiv((long) held * all, asked) + 1;
  }
}
