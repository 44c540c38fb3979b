package org.tansiq.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Estimates weights by logistic regression with an L2 penalty that pulls towards the weights known
/// before, gradient descent on all examples at once: the same examples always give the same table.
final class Learner {

  private static final int ROUNDS = 300;
  private static final double STEP = 0.5;

  private final double penalty;
  private final Weights before;
  private final Map<String, Question> questions = new TreeMap<>();

  Learner(double penalty, Weights before) {
    this.penalty = penalty;
    this.before = before;
  }

  void add(String question, Map<String, Double> features, boolean yes) {
    questions.computeIfAbsent(question, Question::new).add(features, yes);
  }

  /// The table that answers the examples, and the known one where no example asks.
  Weights learn() {
    var tables = new HashMap<>(before.tables());
    questions.forEach((name, question) -> tables.put(name, question.fit()));
    return new Weights(tables);
  }

  /// The examples of one question, features as numbers.
  private final class Question {
    private final Map<String, Integer> index = new TreeMap<>();
    private final Map<String, Double> known;
    private final List<int[]> features = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();

    Question(String name) {
      known = before.tables().getOrDefault(name, Map.of());
      known.keySet().forEach(this::number);
    }

    private int number(String feature) {
      return index.computeIfAbsent(feature, _ -> index.size());
    }

    void add(Map<String, Double> example, boolean yes) {
      int[] numbers = new int[example.size()];
      double[] strengths = new double[example.size()];
      int at = 0;
      for (var feature : example.entrySet()) {
        numbers[at] = number(feature.getKey());
        strengths[at++] = feature.getValue();
      }
      features.add(numbers);
      values.add(strengths);
      answers.add(yes);
    }

    /// Adaptive steps (AdaGrad, Duchi et al. 2011), because most features are rare.
    Map<String, Double> fit() {
      double[] prior = new double[index.size()];
      known.forEach((feature, weight) -> prior[number(feature)] = weight);
      double[] weights = prior.clone();
      double[] squares = new double[prior.length];
      for (int round = 0; round < ROUNDS; round++) {
        double[] slope = slope(weights);
        for (int f = 0; f < weights.length; f++) {
          double total = slope[f] + penalty * (weights[f] - prior[f]);
          squares[f] += total * total;
          weights[f] -= STEP * total / (Math.sqrt(squares[f]) + 1e-6);
        }
      }
      var table = new TreeMap<String, Double>();
      index.forEach((feature, number) -> table.put(feature, weights[number]));
      return table;
    }

    private double[] slope(double[] weights) {
      double[] slope = new double[weights.length];
      for (int e = 0; e < answers.size(); e++) {
        int[] numbers = features.get(e);
        double[] strengths = values.get(e);
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
          sum += weights[numbers[i]] * strengths[i];
        }
        double error = 1 / (1 + Math.exp(-sum)) - (answers.get(e) ? 1 : 0);
        for (int i = 0; i < numbers.length; i++) {
          slope[numbers[i]] += error * strengths[i];
        }
      }
      return slope;
    }
  }
}
