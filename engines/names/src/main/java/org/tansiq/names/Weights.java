package org.tansiq.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Everything learned: how Arabic letters are written in Latin ones, how Latin spellings vary, and
/// how rare skeletons are.
final class Weights {

  private final Provenance provenance;
  private final Transducer[] arabic;
  private final Transducer mixed;
  private final LetterModel[] models;
  private final Transducer latin;
  private final Map<String, Float> rarity;
  private final long[] keys;
  private final float[] rare;
  private final Map<String, Float> variants;

  Weights(
      Provenance provenance,
      Transducer[] arabic,
      LetterModel[] models,
      Transducer latin,
      Map<String, Float> rarity,
      Map<String, Float> variants) {
    this.provenance = provenance;
    this.arabic = arabic.clone();
    this.mixed = Transducer.between(arabic[0], arabic[1]);
    this.models = models.clone();
    this.latin = latin;
    this.rarity = Map.copyOf(rarity);
    var byKey = new TreeMap<Long, Float>();
    rarity.forEach((skeleton, bits) -> byKey.put(SkeletonKey.of(skeleton), bits));
    this.keys = byKey.keySet().stream().mapToLong(k -> k).toArray();
    this.rare = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      rare[i] = Objects.requireNonNull(byKey.get(keys[i]));
    }
    this.variants = Map.copyOf(variants);
  }

  Provenance provenance() {
    return provenance;
  }

  int classes() {
    return arabic.length;
  }

  Transducer arabic(int c) {
    return arabic[c];
  }

  /// Between the tables of Arabic names and of names of elsewhere, where it is not yet known which.
  Transducer mixed() {
    return mixed;
  }

  LetterModel model(int c) {
    return models[c];
  }

  Transducer latin() {
    return latin;
  }

  Map<String, Float> rarity() {
    return rarity;
  }

  Map<String, Float> variants() {
    return variants;
  }

  static final double RAREST = 15;
  private static final double LEAST = 1e-290;
  private static final double LN2 = Math.log(2);

  /// Where the weights come from; a later version names the one before.
  record Provenance(int version, int before, String source) {}

  private static final class Standard {
    static final Weights WEIGHTS = load();

    private static Weights load() {
      try (var in = Resource.open("weights.tsv")) {
        return WeightsFile.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The weights that come with the engine.
  static Weights standard() {
    return Standard.WEIGHTS;
  }

  /// Bits for an Arabic word written as a Latin one over two words by chance.
  double arabicLatin(byte[] arabicWord, byte[] latinWord) {
    double same = 0;
    for (var table : arabic) {
      same += table.probability(arabicWord, latinWord) / arabic.length;
    }
    return log2(same) - chance(latinWord);
  }

  /// Bits for two Latin spellings of one word over two words by chance, the same both ways.
  double latinLatin(byte[] one, byte[] other) {
    return (latin.log2(one, other) - chance(other) + latin.log2(other, one) - chance(one)) / 2;
  }

  /// The base-2 logarithm of how likely the letters are as a word.
  private double chance(byte[] word) {
    double first = models[0].log2(word);
    double second = models[1].log2(word);
    double more = Math.max(first, second);
    double less = Math.min(first, second);
    return more - 1 + (more - less > 40 ? 0 : log2(1 + Math.exp((less - more) * LN2)));
  }

  private static double log2(double p) {
    return Math.log(p + LEAST) / LN2;
  }

  /// Bits that two different persons would have to share a word of this skeleton by chance.
  double rarity(long skeletonKey) {
    int at = Arrays.binarySearch(keys, skeletonKey);
    return at < 0 ? RAREST : rare[at];
  }

  /// Bits of a variant learned from confirmed hits, such as a nickname; 0 where none is known.
  double variant(Token a, Token b) {
    return variants.isEmpty() ? 0 : variants.getOrDefault(variantKey(a, b), 0f);
  }

  static String variantKey(Token a, Token b) {
    return a.bare.compareTo(b.bare) <= 0 ? a.bare + "=" + b.bare : b.bare + "=" + a.bare;
  }

  /// These weights with tables and variants learned from what was confirmed.
  Weights learned(
      Provenance from, Transducer[] arabicTables, Transducer latinTable, Map<String, Float> known) {
    return new Weights(from, arabicTables, models, latinTable, rarity, known);
  }

  /// Whether a word begins with what the single letter stands for.
  boolean begins(Token word, Token letter) {
    if (word.script == letter.script || word.script == Script.OTHER) {
      return word.bare.charAt(0) == letter.text.charAt(0);
    }
    var arabicSide = word.script == Script.ARABIC ? word : letter;
    var latinSide = word.script == Script.ARABIC ? letter : word;
    byte first = arabicSide.bareCodes[0];
    int wanted = latinSide.bareCodes[0];
    double share = 0;
    for (var table : arabic) {
      var row = table.row(Transducer.row(first, 0));
      share += row[wanted];
      for (int next = 1; next < Transducer.BASE; next++) {
        share += row[wanted * Transducer.BASE + next];
      }
    }
    return share / arabic.length > 0.1;
  }
}
