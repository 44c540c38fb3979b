package org.tansiq.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Everything learned: how Arabic letters are written in Latin ones, how Latin spellings vary, and
/// how rare skeletons are.
record Weights(
    Provenance provenance,
    Transducer[] arabic,
    LetterModel[] models,
    Transducer latin,
    Map<String, Float> rarity,
    Map<String, Float> variants) {

  static final double RAREST = 15;

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
    double chance = 0;
    for (int c = 0; c < arabic.length; c++) {
      same += Math.pow(2, arabic[c].log2(arabicWord, latinWord));
      chance += Math.pow(2, models[c].log2(latinWord));
    }
    return (Math.log(same + 1e-290) - Math.log(chance + 1e-290)) / Math.log(2);
  }

  /// Bits for two Latin spellings of one word over two words by chance, the same both ways.
  double latinLatin(byte[] one, byte[] other) {
    return (latin.log2(one, other) - chance(other) + latin.log2(other, one) - chance(one)) / 2;
  }

  private double chance(byte[] word) {
    double chance = 0;
    for (var model : models) {
      chance += Math.pow(2, model.log2(word)) / models.length;
    }
    return Math.log(chance + 1e-290) / Math.log(2);
  }

  /// Bits that two different persons would have to share a word of this skeleton by chance.
  double rarity(String skeleton) {
    return rarity.getOrDefault(skeleton, (float) RAREST);
  }

  /// Bits of a variant learned from confirmed hits, such as a nickname; 0 where none is known.
  double variant(Token a, Token b) {
    var key = a.bare.compareTo(b.bare) <= 0 ? a.bare + "=" + b.bare : b.bare + "=" + a.bare;
    return variants.getOrDefault(key, 0f);
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
