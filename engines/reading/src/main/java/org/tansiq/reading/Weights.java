package org.tansiq.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each feature says for each question, added up: positive speaks for, negative against.
///
/// The shipped table is estimated from the annotated development articles; it is plain text, so
/// that it can be read, compared and replaced.
record Weights(Map<String, Map<String, Double>> tables) {

  /// Weights of nobody: every sum is 0.
  static final Weights NONE = new Weights(Map.of());

  /// What speaks for none of several candidates.
  static final Map<String, Double> NOBODY = Map.of("none", 1.0);

  private static final Weights STANDARD = load("weights.tsv");

  static Weights standard() {
    return STANDARD;
  }

  private static Weights load(String file) {
    var tables = new HashMap<String, Map<String, Double>>();
    for (var line : Lexicon.lines(file)) {
      var cells = line.split("\t", -1);
      if (cells.length == 3) {
        tables
            .computeIfAbsent(cells[0], _ -> new HashMap<>())
            .put(cells[1], Double.valueOf(cells[2]));
      }
    }
    return new Weights(tables);
  }

  /// The sum for a question; 0 is the border.
  double score(String question, Map<String, Double> features) {
    var table = tables.get(question);
    if (table == null) {
      return 0;
    }
    double sum = 0;
    for (var feature : features.entrySet()) {
      sum += feature.getValue() * table.getOrDefault(feature.getKey(), 0.0);
    }
    return sum;
  }

  /// The sum as a probability (logistic function).
  double probability(String question, Map<String, Double> features) {
    return 1 / (1 + Math.exp(-score(question, features)));
  }

  /// The likeliest of several candidates, where it is likelier than none of them.
  ///
  /// @param lenient how much less likely than none it may be and still be chosen
  Optional<Choice> choose(String question, List<Map<String, Double>> candidates, double lenient) {
    double none = Math.exp(score(question, NOBODY));
    double total = none;
    double most = 0;
    int best = -1;
    for (int i = 0; i < candidates.size(); i++) {
      double share = Math.exp(Math.min(50, score(question, candidates.get(i))));
      total += share;
      if (share > most) {
        most = share;
        best = i;
      }
    }
    return best >= 0 && most > none * Math.exp(-lenient)
        ? Optional.of(new Choice(best, most / total))
        : Optional.empty();
  }

  /// One of several candidates and how likely it is.
  record Choice(int index, double probability) {}

  /// Lines `question, feature, weight`, sorted, as the table is stored.
  List<String> lines() {
    return tables.entrySet().stream()
        .flatMap(t ->
            t.getValue().entrySet().stream()
                .filter(f -> Math.abs(f.getValue()) >= 0.005)
                .map(f -> "%s\t%s\t%.3f".formatted(t.getKey(), f.getKey(), f.getValue())))
        .sorted()
        .toList();
  }
}
