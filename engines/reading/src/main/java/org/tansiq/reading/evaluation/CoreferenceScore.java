package org.tansiq.reading.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well the mentions of engagements were grouped: the F1 of MUC (Vilain et al. 1995), B³ (Bagga
/// and Baldwin 1998) and entity-based CEAF (Luo 2005), and their mean as the CoNLL shared tasks use
/// it.
///
/// CEAF asks for the best one-to-one alignment of groups. The original takes the optimal one
/// (`ceafE`, `conll`); the scorer that goes with the annotated articles takes the largest first
/// (`ceafGreedy`, `comparable`), which can only be lower.
public record CoreferenceScore(double muc, double bCubed, double ceafE, double ceafGreedy) {

  static CoreferenceScore of(List<Comparison.Link> links) {
    var gold = groups(links.stream().map(Comparison.Link::expected).toList());
    var found = groups(links.stream().map(Comparison.Link::found).toList());
    return new CoreferenceScore(
        f1(muc(found, gold), muc(gold, found)),
        f1(bCubed(found, gold, links.size()), bCubed(gold, found, links.size())),
        ceaf(gold, found, Assignment.best(overlaps(gold, found))),
        ceaf(gold, found, greedy(gold, found)));
  }

  /// The mean with the optimal alignment, three digits.
  public double conll() {
    return Rounded.of((muc + bCubed + ceafE) / 3);
  }

  /// The mean with the greedy alignment, three digits.
  public double comparable() {
    return Rounded.of((muc + bCubed + ceafGreedy) / 3);
  }

  /// Mentions by their group's name, in the order of the mentions.
  private static List<Set<Integer>> groups(List<String> names) {
    Map<String, Set<Integer>> groups = new LinkedHashMap<>();
    for (int n = 0; n < names.size(); n++) {
      groups.computeIfAbsent(names.get(n), _ -> new HashSet<>()).add(n);
    }
    return List.copyOf(groups.values());
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /// The share of links within the groups that survive when the others cut them; 1 without any.
  private static double muc(List<Set<Integer>> groups, List<Set<Integer>> others) {
    var where = where(others);
    int kept = 0;
    int links = 0;
    for (var group : groups) {
      var pieces = new HashSet<Integer>();
      group.forEach(m -> pieces.add(where.getOrDefault(m, -1)));
      kept += group.size() - pieces.size();
      links += group.size() - 1;
    }
    return links == 0 ? 1 : (double) kept / links;
  }

  private static Map<Integer, Integer> where(List<Set<Integer>> groups) {
    var where = new HashMap<Integer, Integer>();
    for (int g = 0; g < groups.size(); g++) {
      for (int m : groups.get(g)) {
        where.put(m, g);
      }
    }
    return where;
  }

  /// The mean over mentions of how much of their group is right.
  private static double bCubed(List<Set<Integer>> groups, List<Set<Integer>> others, int mentions) {
    var mine = where(groups);
    var theirs = where(others);
    double sum = 0;
    for (int m = 0; m < mentions; m++) {
      var group = groups.get(mine.getOrDefault(m, 0));
      var other = others.get(theirs.getOrDefault(m, 0));
      sum += (double) common(group, other) / group.size();
    }
    return sum / Math.max(1, mentions);
  }

  private static int common(Set<Integer> a, Set<Integer> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  /// Luo's φ₄: twice the common mentions over all mentions of both.
  private static double[][] overlaps(List<Set<Integer>> gold, List<Set<Integer>> found) {
    var table = new double[gold.size()][found.size()];
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        int common = common(gold.get(g), found.get(f));
        table[g][f] = (double) (2 * common) / (gold.get(g).size() + found.get(f).size());
      }
    }
    return table;
  }

  private static double ceaf(List<Set<Integer>> gold, List<Set<Integer>> found, double overlap) {
    return f1(overlap / Math.max(1, found.size()), overlap / Math.max(1, gold.size()));
  }

  private record Pair(double overlap, int gold, int found) {}

  private static double greedy(List<Set<Integer>> gold, List<Set<Integer>> found) {
    var table = overlaps(gold, found);
    var pairs = new ArrayList<Pair>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        if (table[g][f] > 0) {
          pairs.add(new Pair(table[g][f], g, f));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
    var golds = new HashSet<Integer>();
    var founds = new HashSet<Integer>();
    double sum = 0;
    for (var pair : pairs) {
      if (!golds.contains(pair.gold()) && !founds.contains(pair.found())) {
        golds.add(pair.gold());
        founds.add(pair.found());
        sum += pair.overlap();
      }
    }
    return sum;
  }
}
