package org.tansiq.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// How well bits tell pairs of one person from pairs of two, at every threshold.
public final class Evaluation {

  /// What comes of calling everything from so many bits a match.
  public record Threshold(double bits, double precision, double recall, double f1) {}

  /// The pairs whose shorter name has so many parts.
  public record ByParts(int parts, int pairs, int same, double f1) {}

  private record Case(double bits, boolean same, int parts) {}

  private final List<Case> cases = new ArrayList<>();

  /// Adds what was answered for a pair, and whether the two are one person.
  public void add(double bits, boolean same, int parts) {
    cases.add(new Case(bits, same, parts));
  }

  /// Pairs added.
  public int pairs() {
    return cases.size();
  }

  /// Pairs of one person among them.
  public int same() {
    return same(cases);
  }

  /// The threshold with the highest F1.
  public Threshold best() {
    var sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparingDouble(Case::bits).reversed());
    int same = same(cases);
    int found = 0;
    var best = new Threshold(Double.POSITIVE_INFINITY, 0, 0, 0);
    for (int i = 0; i < sorted.size(); i++) {
      found += sorted.get(i).same() ? 1 : 0;
      boolean last = i + 1 == sorted.size() || sorted.get(i + 1).bits() < sorted.get(i).bits();
      var here = threshold(sorted.get(i).bits(), found, i + 1, same);
      if (last && here.f1() > best.f1()) {
        best = here;
      }
    }
    return best;
  }

  /// What comes of a threshold.
  public Threshold at(double bits) {
    return at(bits, cases);
  }

  /// The curve, a threshold for every two bits.
  public List<Threshold> curve() {
    var curve = new ArrayList<Threshold>();
    for (int bits = -10; bits <= 14; bits += 2) {
      curve.add(at(bits));
    }
    return curve;
  }

  /// At one threshold, by the number of parts of the shorter name.
  public List<ByParts> byParts(double bits) {
    var groups = new TreeMap<Integer, List<Case>>();
    for (var c : cases) {
      groups.computeIfAbsent(c.parts(), _ -> new ArrayList<>()).add(c);
    }
    return groups.entrySet().stream()
        .map(g ->
            new ByParts(
                g.getKey(), g.getValue().size(), same(g.getValue()), at(bits, g.getValue()).f1()))
        .toList();
  }

  private static int same(List<Case> cases) {
    return (int) cases.stream().filter(Case::same).count();
  }

  private static Threshold at(double bits, List<Case> cases) {
    int called = (int) cases.stream().filter(c -> c.bits() >= bits).count();
    int found = (int) cases.stream().filter(c -> c.bits() >= bits && c.same()).count();
    return threshold(bits, found, called, same(cases));
  }

  private static Threshold threshold(double bits, int found, int called, int same) {
    return new Threshold(
        bits,
        called == 0 ? 1 : (double) found / called,
        same == 0 ? 1 : (double) found / same,
        called + same == 0 ? 1 : 2.0 * found / (called + same));
  }
}
