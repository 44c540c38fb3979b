package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tansiq.reading.Coreference.Member;
import org.tansiq.reading.Neighbours.Pair;

/// Joins reports into engagements: constrained agglomerative clustering with average linkage.
///
/// From the likest pair on, two groups become one where their reports look alike on average and no
/// two of them contradict each other; so a report that would fit two contradicting ones joins the
/// likelier and the contradiction stays.
final class Grouping {

  /// From here a contradiction is worth telling: without it a person would take the two for one.
  private static final double LOOK_ALIKE = 0.35;

  private final List<Member> members;

  /// The pairs that look alike; of the many that do not, nothing is kept.
  private final Map<Pair, Likeness> likenesses = new HashMap<>();

  private final int[] groupOf;

  /// The reports of each group by its first; empty where it has joined another.
  private final List<List<Integer>> groups = new ArrayList<>();

  Grouping(List<Member> members) {
    this.members = List.copyOf(members);
    this.groupOf = new int[members.size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  List<Cluster> clusters() {
    for (var pair : Neighbours.of(members)) {
      var likeness = compare(pair);
      if (likeness.score() >= LOOK_ALIKE) {
        likenesses.put(pair, likeness);
      }
    }
    var promising =
        likenesses.entrySet().stream()
            .filter(e -> e.getValue().same())
            .sorted(
                Comparator.comparingDouble((Map.Entry<Pair, Likeness> e) -> -e.getValue().score())
                    .thenComparing(Map.Entry::getKey, Pair.ORDER))
            .map(Map.Entry::getKey)
            .toList();
    for (var pair : promising) {
      join(groupOf[pair.first()], groupOf[pair.second()]);
    }
    var guards = guards();
    return IntStream.range(0, groups.size())
        .filter(g -> !groups.get(g).isEmpty())
        .mapToObj(g -> cluster(groups.get(g), guards.getOrDefault(g, List.of())))
        .toList();
  }

  private void join(int one, int other) {
    if (one == other || !compatible(groups.get(one), groups.get(other))) {
      return;
    }
    int into = Math.min(one, other);
    var from = groups.get(Math.max(one, other));
    groups.get(into).addAll(from);
    from.forEach(i -> groupOf[i] = into);
    from.clear();
  }

  private boolean compatible(List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int i : one) {
      for (int j : other) {
        var likeness = likeness(Math.min(i, j), Math.max(i, j));
        if (likeness.barrier().isPresent() || sameArticle(i, j)) {
          return false;
        }
        sum += likeness.logOdds();
      }
    }
    return sum >= 0;
  }

  /// An article that reports two engagements says itself that they are two.
  private boolean sameArticle(int i, int j) {
    return members.get(i).name().reading().equals(members.get(j).name().reading());
  }

  private Likeness likeness(int i, int j) {
    var pair = new Pair(i, j);
    var known = likenesses.get(pair);
    return known == null ? compare(pair) : known;
  }

  private Likeness compare(Pair pair) {
    return Coreference.compare(
        members.get(pair.first()).sketch(), members.get(pair.second()).sketch());
  }

  private Cluster cluster(List<Integer> group, List<Guard> guards) {
    var names = group.stream().sorted().map(i -> members.get(i).name()).toList();
    var first = names.getFirst();
    return new Cluster(first.reading() + "#" + first.proposal(), names, guards);
  }

  /// The contradictions between look-alikes, on both sides.
  private Map<Integer, List<Guard>> guards() {
    Map<Integer, List<Guard>> guards = new HashMap<>();
    likenesses.entrySet().stream()
        .filter(e -> e.getValue().barrier().isPresent())
        .sorted(Map.Entry.comparingByKey(Pair.ORDER))
        .forEach(e -> {
          var guard = guard(e.getKey(), e.getValue());
          for (int i : List.of(e.getKey().first(), e.getKey().second())) {
            guards.computeIfAbsent(groupOf[i], _ -> new ArrayList<>()).add(guard);
          }
        });
    return guards;
  }

  private Guard guard(Pair pair, Likeness likeness) {
    return new Guard(
        members.get(pair.first()).name(),
        members.get(pair.second()).name(),
        likeness.barrier().orElseThrow(),
        likeness.values());
  }
}
