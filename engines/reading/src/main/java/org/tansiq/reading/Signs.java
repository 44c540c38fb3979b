package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Collects what speaks for and against one engagement, and the first contradiction found.
final class Signs {

  private static final Map<String, Double> WEIGHTS = load();

  private final List<Sign> signs = new ArrayList<>();
  private Optional<Contradiction> contradiction = Optional.empty();

  /// Two statements that cannot both be true of one engagement.
  record Contradiction(Guard.Reason reason, List<String> values) {}

  private static Map<String, Double> load() {
    return Lexicon.lines("likeness.tsv").stream()
        .map(l -> l.split("\t", -1))
        .filter(cells -> cells.length == 3)
        .collect(Collectors.toMap(cells -> cells[0], cells -> Double.valueOf(cells[1])));
  }

  void add(String code, String... values) {
    add(code, 1, values);
  }

  void add(String code, double strength, String... values) {
    var weight = WEIGHTS.get(code);
    if (weight == null) {
      throw new IllegalStateException("likeness.tsv has no weight for " + code);
    }
    signs.add(new Sign(code, strength * weight, Arrays.asList(values)));
  }

  void contradict(Guard.Reason reason, String... values) {
    if (contradiction.isEmpty()) {
      contradiction = Optional.of(new Contradiction(reason, List.of(values)));
    }
  }

  boolean has(String code) {
    return signs.stream().anyMatch(s -> s.code().equals(code));
  }

  /// The sum as a probability (logistic function), with its reasons, the weightiest first.
  Likeness likeness() {
    double sum = signs.stream().mapToDouble(Sign::weight).sum();
    return new Likeness(
        1 / (1 + Math.exp(-sum)),
        contradiction.map(Contradiction::reason),
        contradiction.map(Contradiction::values).orElse(List.of()),
        signs.stream()
            .sorted((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())))
            .toList());
  }
}
