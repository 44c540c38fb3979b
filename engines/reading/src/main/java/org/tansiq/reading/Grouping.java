package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Map<Pair, Likeness> likenesses = new HashMap<>();
  private final int[] groupOf;
  private final Map<Integer, List<Integer>> groups = new TreeMap<>();

  Grouping(List<Member> members) {
    this.members = List.copyOf(members);
    this.groupOf = new int[members.size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = i;
      groups.put(i, new ArrayList<>(List.of(i)));
    }
  }

  List<Cluster> clusters() {
    for (var pair : Neighbours.of(members)) {
      likeness(pair.first(), pair.second());
    }
    var promising =
        likenesses.entrySet().stream()
            .filter(e -> e.getValue().same())
            .sorted(
                Comparator.comparingDouble((Map.Entry<Pair, Likeness> e) -> -e.getValue().score())
                    .thenComparingInt(e -> e.getKey().first())
                    .thenComparingInt(e -> e.getKey().second()))
            .map(Map.Entry::getKey)
            .toList();
    for (var pair : promising) {
      join(groupOf[pair.first()], groupOf[pair.second()]);
    }
    return groups.values().stream().map(this::cluster).toList();
  }

  private void join(int one, int other) {
    if (one == other || !compatible(groups.get(one), groups.get(other))) {
      return;
    }
    int into = Math.min(one, other);
    var from = groups.remove(Math.max(one, other));
    groups.get(into).addAll(from);
    from.forEach(i -> groupOf[i] = into);
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
    return likenesses.computeIfAbsent(
        new Pair(i, j),
        p -> Coreference.compare(members.get(p.first()).sketch(), members.get(p.second()).sketch()));
  }

  private Cluster cluster(List<Integer> group) {
    var names = group.stream().sorted().map(i -> members.get(i).name()).toList();
    var first = names.getFirst();
    return new Cluster(first.reading() + "#" + first.proposal(), names, guards(group));
  }

  private List<Guard> guards(List<Integer> group) {
    var guards = new ArrayList<Guard>();
    likenesses.entrySet().stream()
        .filter(e -> e.getValue().barrier().isPresent() && e.getValue().score() >= LOOK_ALIKE)
        .filter(e -> group.contains(e.getKey().first()) || group.contains(e.getKey().second()))
        .sorted(
            Comparator.comparingInt((Map.Entry<Pair, Likeness> e) -> e.getKey().first())
                .thenComparingInt(e -> e.getKey().second()))
        .forEach(e ->
            guards.add(
                new Guard(
                    members.get(e.getKey().first()).name(),
                    members.get(e.getKey().second()).name(),
                    e.getValue().barrier().get(),
                    e.getValue().values())));
    return guards;
  }
}
