package org.tansiq.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Estimates weights by logistic regression with an L2 penalty, gradient descent on all examples at
/// once: the same examples always give the same table.
final class Learner {

  private static final int ROUNDS = 300;

  private final double penalty;
  private final Map<String, List<Example>> examples = new TreeMap<>();

  Learner(double penalty) {
    this.penalty = penalty;
  }

  /// One answered question.
  record Example(Map<String, Double> features, boolean yes) {}

  void add(String question, Map<String, Double> features, boolean yes) {
    examples
        .computeIfAbsent(question, _ -> new ArrayList<>())
        .add(new Example(new LinkedHashMap<>(features), yes));
  }

  Weights learn() {
    var tables = new HashMap<String, Map<String, Double>>();
    examples.forEach((question, answered) -> tables.put(question, fit(answered)));
    return new Weights(tables);
  }

  /// Adaptive steps (AdaGrad, Duchi et al. 2011), because most features are rare.
  private Map<String, Double> fit(List<Example> answered) {
    var weights = new TreeMap<String, Double>();
    var squares = new HashMap<String, Double>();
    for (int round = 0; round < ROUNDS; round++) {
      var gradient = new TreeMap<String, Double>();
      for (var example : answered) {
        double sum = 0;
        for (var f : example.features().entrySet()) {
          sum += f.getValue() * weights.getOrDefault(f.getKey(), 0.0);
        }
        double error = 1 / (1 + Math.exp(-sum)) - (example.yes() ? 1 : 0);
        example.features().forEach((f, v) -> gradient.merge(f, error * v, Double::sum));
      }
      gradient.forEach((feature, slope) -> {
        double total = slope + penalty * weights.getOrDefault(feature, 0.0);
        double square = squares.merge(feature, total * total, Double::sum);
        weights.merge(feature, -0.5 * total / (Math.sqrt(square) + 1e-6), Double::sum);
      });
    }
    return weights;
  }
}
