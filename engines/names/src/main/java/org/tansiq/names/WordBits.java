package org.tansiq.names;

/// Bits that one part of a name speaks for being the same as one of another: how alike they are
/// written, never more than how rare the word is.
final class WordBits {

  /// No two words speak more for each other.
  static final double MOST = 20;

  private static final double LEAST = -14;
  private static final double ARTICLE_GUESSED = 1.5;
  private static final double CHOSEN = 2;
  private static final double LINK = 0.7;
  private static final double INITIAL = 2.5;
  private static final int REMEMBERED = 1 << 15;
  private static final double LN2 = Math.log(2);
  private final Weights weights;
  private final Remembered[] remembered = new Remembered[REMEMBERED];

  /// A pair that was compared before; fields are final, so that threads see all of it or nothing.
  private record Remembered(Token a, Token b, double bits) {
    boolean is(Token one, Token other) {
      return a.same(one) && b.same(other);
    }
  }

  WordBits(Weights weights) {
    this.weights = weights;
  }

  /// The same whichever is given first; the last pairs compared are remembered.
  double of(Token a, Token b) {
    int at = (a.hash * 31 ^ b.hash) * 0x9E3779B1 >>> 17;
    var before = remembered[at];
    if (before != null && before.is(a, b)) {
      return before.bits();
    }
    double bits = compare(a, b);
    remembered[at] = new Remembered(a, b, bits);
    return bits;
  }

  /// The same without remembering it, for pairs that come once.
  double compare(Token a, Token b) {
    if (a.role == Token.Role.INITIAL || b.role == Token.Role.INITIAL) {
      return initial(a, b);
    }
    if (a.role == Token.Role.CUT || b.role == Token.Role.CUT) {
      return beginning(a, b);
    }
    if (a.light() && b.light()) {
      return alike(a, b) > 0 ? LINK : 0;
    }
    double alike = Math.max(alike(a, b), weights.variant(a, b));
    return alike <= 0 ? Math.max(LEAST, alike) : counted(alike, Math.min(rarity(a), rarity(b)));
  }

  private static double counted(double alike, double rare) {
    if (alike <= 0) {
      return Math.max(LEAST, alike);
    }
    return -Math.log(Math.exp(-alike * LN2) + Math.exp(-rare * LN2)) / LN2;
  }

  /// A word that was cut off against the beginnings of another, of which one was chosen.
  private double beginning(Token a, Token b) {
    var cut = a.role == Token.Role.CUT ? a : b;
    var word = cut == a ? b : a;
    double best = alike(cut, word);
    if (word.role == Token.Role.NAME && word.script != Script.OTHER) {
      for (int length = 2; length < word.text.length(); length++) {
        best = Math.max(best, alike(cut, word.beginning(length)) - CHOSEN);
      }
    }
    return counted(best, rarity(word));
  }

  Weights weights() {
    return weights;
  }

  double rarity(Token token) {
    return weights.rarity(token.key);
  }

  private double alike(Token a, Token b) {
    if (a.script == Script.OTHER || b.script == Script.OTHER) {
      return a.script == b.script && a.text.equals(b.text) ? MOST : LEAST;
    }
    if (a.script == b.script) {
      return same(a, b);
    }
    return a.script == Script.ARABIC ? across(a, b) : across(b, a);
  }

  private double same(Token a, Token b) {
    if (a.script == Script.ARABIC) {
      double bare = ArabicEdits.log2(a.bareCodes, b.bareCodes);
      return a.hasArticle() == b.hasArticle()
          ? bare
          : Math.max(bare, ArabicEdits.log2(spelled(a), spelled(b)) - ARTICLE_GUESSED);
    }
    double whole = weights.latinLatin(a.bareCodes, b.bareCodes);
    if (a.hasArticle() != b.hasArticle()) {
      var open = a.hasArticle() ? b : a;
      var closed = a.hasArticle() ? a : b;
      return Math.max(whole, weights.latinLatin(closed.codes, open.codes));
    }
    return whole;
  }

  /// With what looks like an article as letters of the word: إلياس is often written الياس.
  private static byte[] spelled(Token token) {
    return token.hasArticle() ? Spelled.codes("ال" + token.bare) : token.codes;
  }

  private double across(Token arabic, Token latin) {
    if (arabic.hasArticle()) {
      return latin.hasArticle()
          ? weights.arabicLatin(arabic.bareCodes, latin.bareCodes)
          : Math.max(
              weights.arabicLatin(arabic.codes, latin.codes),
              weights.arabicLatin(arabic.bareCodes, latin.codes));
    }
    double whole = weights.arabicLatin(arabic.codes, latin.codes);
    if (latin.hasArticle()) {
      return Math.max(whole, weights.arabicLatin(arabic.codes, latin.bareCodes) - ARTICLE_GUESSED);
    }
    if (latin.glued()) {
      var rest = java.util.Arrays.copyOfRange(latin.codes, 2, latin.codes.length);
      return Math.max(whole, weights.arabicLatin(arabic.codes, rest) - 2 * ARTICLE_GUESSED);
    }
    return whole;
  }

  private double initial(Token a, Token b) {
    var letter = a.role == Token.Role.INITIAL ? a : b;
    var word = letter == a ? b : a;
    if (word.light()) {
      return LEAST / 2;
    }
    return weights.begins(word, letter) ? INITIAL : LEAST / 2;
  }
}
