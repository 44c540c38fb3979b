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

  /// A question answered by yes or no.
  void add(String question, Map<String, Double> features, boolean yes) {
    var asked = question(question);
    asked.yesNo.add(asked.sum(features));
    asked.answers.add(yes);
  }

  /// A question answered by one of several candidates, or by none of them (-1).
  void add(String question, List<Map<String, Double>> candidates, int right) {
    var asked = question(question);
    var sums = new ArrayList<Sum>();
    candidates.forEach(c -> sums.add(asked.sum(c)));
    sums.add(asked.sum(Weights.NOBODY));
    asked.choices.add(new Choice(sums, right < 0 ? candidates.size() : right));
  }

  private Question question(String name) {
    return questions.computeIfAbsent(name, Question::new);
  }

  /// The table that answers the examples, and the known one where no example asks.
  Weights learn() {
    var tables = new HashMap<>(before.tables());
    questions.forEach((name, question) -> tables.put(name, question.fit()));
    return new Weights(tables);
  }

  /// Features as numbers, with their strengths.
  private record Sum(int[] features, double[] strengths) {

    double of(double[] weights) {
      double sum = 0;
      for (int i = 0; i < features.length; i++) {
        sum += weights[features[i]] * strengths[i];
      }
      return sum;
    }

    void push(double error, double[] slope) {
      for (int i = 0; i < features.length; i++) {
        slope[features[i]] += error * strengths[i];
      }
    }
  }

  private record Choice(List<Sum> candidates, int right) {

    /// How likely each candidate is chosen (softmax).
    double[] shares(double[] weights) {
      double[] shares = new double[candidates.size()];
      double total = 0;
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.exp(Math.min(50, candidates.get(i).of(weights)));
        total += shares[i];
      }
      for (int i = 0; i < shares.length; i++) {
        shares[i] /= total;
      }
      return shares;
    }
  }

  /// The examples of one question.
  private final class Question {
    private final Map<String, Integer> index = new TreeMap<>();
    private final Map<String, Double> known;
    private final List<Sum> yesNo = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    Question(String name) {
      known = before.tables().getOrDefault(name, Map.of());
      known.keySet().forEach(this::number);
    }

    private int number(String feature) {
      return index.computeIfAbsent(feature, _ -> index.size());
    }

    private Sum sum(Map<String, Double> example) {
      int[] numbers = new int[example.size()];
      double[] strengths = new double[example.size()];
      int at = 0;
      for (var feature : example.entrySet()) {
        numbers[at] = number(feature.getKey());
        strengths[at++] = feature.getValue();
      }
      return new Sum(numbers, strengths);
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
        double likely = 1 / (1 + Math.exp(-yesNo.get(e).of(weights)));
        yesNo.get(e).push(likely - (answers.get(e) ? 1 : 0), slope);
      }
      for (var choice : choices) {
        double[] shares = choice.shares(weights);
        for (int i = 0; i < shares.length; i++) {
          choice.candidates().get(i).push(shares[i] - (i == choice.right() ? 1 : 0), slope);
        }
      }
      return slope;
    }
  }
}
