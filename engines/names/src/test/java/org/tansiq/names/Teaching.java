package org.tansiq.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Estimates the weights the engine comes with from words seen in both alphabets.
final class Teaching {

  private static final int ROUNDS = 6;
  private static final double STRENGTH = 20;
  private static final int MOST_SPELLINGS = 14;
  private static final double TRUSTED = 6;
  private static final double EVEN = 0.5;

  private Teaching() {}

  /// Weights from word pairs; the counts of the same pairs say how rare a word is.
  static Weights from(List<WordPair> words, List<WordPair> counted, Weights.Provenance provenance) {
    var pairs = new ArrayList<Estimation.Pair>();
    for (var word : words) {
      pairs.add(
          new Estimation.Pair(
              Spelled.codes(word.arabic()),
              Spelled.codes(word.latin()),
              word.weight(),
              word.arabicName()));
    }
    var arabic = new Estimation(pairs, Correspondence.table(), 2, STRENGTH).run(ROUNDS);
    var tables = new Transducer[] {arabic.table(0), arabic.table(1)};
    var models = new LetterModel[] {arabic.model(0), arabic.model(1)};
    var half = new Weights(provenance, tables, models, tables[0], Map.of(), Map.of());
    var latin =
        new Estimation(spellings(words, half), Correspondence.latin(), 1, STRENGTH).run(ROUNDS);
    return new Weights(
        provenance, tables, models, latin.table(0), rarity(counted, half), new HashMap<>());
  }

  /// Latin words written alike in Arabic are spellings of one word.
  private static List<Estimation.Pair> spellings(List<WordPair> words, Weights weights) {
    var groups = new LinkedHashMap<String, List<WordPair>>();
    for (var word : words) {
      if (weights.arabicLatin(Spelled.codes(word.arabic()), Spelled.codes(word.latin()))
          > TRUSTED) {
        groups.computeIfAbsent(word.arabic(), _ -> new ArrayList<>()).add(word);
      }
    }
    var pairs = new ArrayList<Estimation.Pair>();
    for (var group : groups.values()) {
      var few = group.subList(0, Math.min(group.size(), MOST_SPELLINGS));
      for (var one : few) {
        for (var other : few) {
          double weight = 1.0 / Math.max(1, few.size() - 1);
          pairs.add(
              new Estimation.Pair(
                  Spelled.codes(one.latin()),
                  Spelled.codes(other.latin()),
                  one == other ? weight * 0.5 : weight,
                  1));
        }
      }
    }
    return pairs;
  }

  /// How rare each skeleton is among Arabic names and names of elsewhere, half each.
  private static Map<String, Float> rarity(List<WordPair> words, Weights weights) {
    var arabic = new TreeMap<String, Double>();
    var other = new TreeMap<String, Double>();
    double arabics = 0;
    double others = 0;
    for (var word : words) {
      double bits = weights.arabicLatin(Spelled.codes(word.arabic()), Spelled.codes(word.latin()));
      if (bits > 0) {
        var skeleton = Skeleton.arabic(word.arabic().replace("" + ArabicLetters.ARTICLE, ""));
        double first = word.arabicName();
        (first > EVEN ? arabic : other).merge(skeleton, (double) word.count(), Double::sum);
        arabics += first > EVEN ? word.count() : 0;
        others += first > EVEN ? 0 : word.count();
      }
    }
    var rarity = new TreeMap<String, Float>();
    var all = new TreeMap<>(arabic);
    all.putAll(other);
    for (var skeleton : all.keySet()) {
      double share =
          EVEN * arabic.getOrDefault(skeleton, 0.0) / arabics
              + EVEN * other.getOrDefault(skeleton, 0.0) / others;
      rarity.put(skeleton, (float) Math.min(Weights.RAREST, -Math.log(share) / Math.log(2)));
    }
    return rarity;
  }
}
