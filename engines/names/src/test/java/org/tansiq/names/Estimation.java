package org.tansiq.names;

import java.util.List;

/// Estimates how letters are written from pairs of words, by expectation and maximisation.
///
/// Words fall into classes with a table each (Arabic names, names of elsewhere), and into noise:
/// pairs the tables explain no better than chance count for little. The same pairs always give the
/// same table.
final class Estimation {

  /// A pair of words, how much it counts, and how likely it is of the first class at the start.
  record Pair(byte[] source, byte[] target, double weight, double first) {}

  private static final int PLACES = Transducer.PLACES;
  private static final int CHUNKS = Transducer.CHUNKS;
  private static final double NOISE = 0.02;
  private final List<Pair> pairs;
  private final double[][] prior;
  private final int classes;
  private final double strength;
  private Transducer[] tables;
  private LetterModel[] models;

  /// Starts from a prior distribution over chunks for each letter; its strength is in pairs seen.
  Estimation(List<Pair> pairs, double[][] prior, int classes, double strength) {
    this.pairs = List.copyOf(pairs);
    this.prior = prior;
    this.classes = classes;
    this.strength = strength;
    this.tables = new Transducer[classes];
    this.models = new LetterModel[classes];
  }

  /// Runs the given number of rounds.
  Estimation run(int rounds) {
    for (int c = 0; c < classes; c++) {
      tables[c] = new Transducer(maximise(new double[prior.length * PLACES][CHUNKS]));
      models[c] = starting(c);
    }
    for (int i = 0; i < rounds; i++) {
      round(i);
    }
    return this;
  }

  Transducer table(int c) {
    return tables[c];
  }

  LetterModel model(int c) {
    return models[c];
  }

  private void round(int number) {
    var counts = new double[classes][prior.length * PLACES][CHUNKS];
    var trigrams = new double[classes][CHUNKS];
    for (var pair : pairs) {
      var share = shares(pair, number);
      for (int c = 0; c < classes; c++) {
        if (share[c] > 1e-4) {
          tables[c].count(pair.source(), pair.target(), pair.weight() * share[c], counts[c]);
          count(trigrams[c], pair.target(), pair.weight() * share[c]);
        }
      }
    }
    for (int c = 0; c < classes; c++) {
      tables[c] = new Transducer(maximise(counts[c]));
      models[c] = new LetterModel(trigrams[c]);
    }
  }

  /// How far the pair belongs to each class; what is missing to 1 is noise.
  private double[] shares(Pair pair, int number) {
    var share = new double[classes];
    double chance = 0;
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      double before = classes == 1 ? 1 : c == 0 ? pair.first() : 1 - pair.first();
      share[c] = before * Math.pow(2, tables[c].log2(pair.source(), pair.target()));
      chance += before * Math.pow(2, models[c].log2(pair.target()));
      sum += share[c];
    }
    double whole = (1 - NOISE) * sum + (number == 0 ? 0 : NOISE * chance) + 1e-300;
    for (int c = 0; c < classes; c++) {
      share[c] *= (1 - NOISE) / whole;
    }
    return share;
  }

  private static void count(double[] trigrams, byte[] word, double weight) {
    int context = 0;
    for (int i = 0; i <= word.length; i++) {
      int letter = i == word.length ? 0 : word[i];
      trigrams[context * Transducer.BASE + letter] += weight;
      context = context % Transducer.BASE * Transducer.BASE + letter;
    }
  }

  private LetterModel starting(int c) {
    var trigrams = new double[CHUNKS];
    for (var pair : pairs) {
      double share = classes == 1 ? 1 : c == 0 ? pair.first() : 1 - pair.first();
      count(trigrams, pair.target(), pair.weight() * share);
    }
    return new LetterModel(trigrams);
  }

  /// Counts into probabilities: a place falls back to its letter, a letter to the prior.
  private float[][] maximise(double[][] counts) {
    var rows = new float[counts.length][CHUNKS];
    var letter = new double[CHUNKS];
    for (int l = 0; l < prior.length; l++) {
      for (int k = 0; k < CHUNKS; k++) {
        letter[k] = strength * prior[l][k];
        for (int p = 0; p < PLACES; p++) {
          letter[k] += counts[l * PLACES + p][k];
        }
      }
      Floor.normalise(letter);
      for (int p = 0; p < PLACES; p++) {
        rows[l * PLACES + p] = place(counts[l * PLACES + p], letter);
      }
    }
    return rows;
  }

  private float[] place(double[] counts, double[] letter) {
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    var row = new float[CHUNKS];
    for (int k = 0; k < CHUNKS; k++) {
      row[k] = (float) ((counts[k] + strength * letter[k]) / (sum + strength));
    }
    return row;
  }
}
