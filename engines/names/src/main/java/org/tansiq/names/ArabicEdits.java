package org.tansiq.names;

/// How alike two words in Arabic letters are: what writers leave out or mix up costs little,
/// anything else much.
final class ArabicEdits {

  private static final String GROUPS =
      "ءا اع هة هح يىئ وؤ تطث سصث دضذ ذزظ ضظ قكگغ جگچژ فڤ بپ خحه شچس";
  private static final double OTHER = 9;
  private static final double SWAP = 6;
  private static final double[][] CHANGE = changes();
  private static final double[] LETTER = letters();

  private final byte[] word;
  private final double[] drops;
  private final double[] worth;
  private final double[][] costs;
  private final byte[] letters;
  private final double[] chance;

  /// One word against others of at most so many letters, which are given one after the other.
  ArabicEdits(byte[] word, int longest) {
    this.word = word;
    this.drops = new double[word.length];
    this.worth = new double[word.length + 1];
    this.costs = new double[longest + 1][word.length + 1];
    this.letters = new byte[longest + 1];
    this.chance = new double[longest + 1];
    for (int i = 0; i < word.length; i++) {
      drops[i] = drop(word[i], i > 0 ? word[i - 1] : -1, i == word.length - 1);
      costs[0][i + 1] = costs[0][i] + drops[i];
      worth[i + 1] = worth[i] + LETTER[word[i]];
    }
  }

  /// Bits for the same word over two words by chance.
  static double log2(byte[] a, byte[] b) {
    var edits = new ArabicEdits(a, b.length);
    for (int j = 1; j <= b.length; j++) {
      edits.add(j, b[j - 1], j == b.length);
    }
    return (chance(a) + chance(b)) / 2 - edits.whole(b.length);
  }

  /// Bits that a word of these letters is surprising.
  static double chance(byte[] word) {
    double chance = 0;
    for (byte letter : word) {
      chance += LETTER[letter];
    }
    return chance;
  }

  /// What it costs to make the word into the letters up to a depth.
  double whole(int depth) {
    return costs[depth][word.length];
  }

  /// The most bits of any beginning of the word against the letters up to a depth.
  double bits(int depth) {
    var now = costs[depth];
    double best = -now[0];
    for (int i = 1; i <= word.length; i++) {
      best = Math.max(best, worth[i] / 2 - now[i]);
    }
    return best + chance[depth] / 2;
  }

  /// One more letter of the other word, at a depth from 1; answers the least that a beginning of
  /// the word costs against all up to it.
  double add(int depth, byte letter, boolean end) {
    letters[depth] = letter;
    chance[depth] = chance[depth - 1] + LETTER[letter];
    byte before = depth > 1 ? letters[depth - 1] : -1;
    var last = costs[depth - 1];
    var now = costs[depth];
    var change = CHANGE[letter];
    double left = drop(letter, before, end);
    now[0] = last[0] + left;
    double least = now[0];
    for (int i = 1; i <= word.length; i++) {
      double best = Math.min(last[i - 1] + change[word[i - 1]], last[i] + left);
      best = Math.min(best, now[i - 1] + drops[i - 1]);
      if (i > 1 && word[i - 1] == before && word[i - 2] == letter) {
        best = Math.min(best, costs[depth - 2][i - 2] + SWAP);
      }
      now[i] = best;
      least = Math.min(least, best);
    }
    return least;
  }

  private static double drop(byte code, int before, boolean end) {
    boolean twice = code == before;
    return switch (ArabicLetters.letter(code)) {
      case ArabicLetters.ARTICLE -> 1;
      case 'ء' -> 1;
      case 'ا' -> 3;
      case 'و', 'ي' -> twice ? 2 : 5;
      case 'ة', 'ه' -> end ? 4 : OTHER;
      default -> twice ? 3 : OTHER;
    };
  }

  private static double[][] changes() {
    var table = new double[ArabicLetters.COUNT][ArabicLetters.COUNT];
    for (int i = 0; i < table.length; i++) {
      java.util.Arrays.fill(table[i], OTHER);
      table[i][i] = 0;
    }
    for (var group : GROUPS.split(" ")) {
      for (int i = 0; i < group.length(); i++) {
        for (int j = 0; j < group.length(); j++) {
          int a = ArabicLetters.code(group.charAt(i));
          int b = ArabicLetters.code(group.charAt(j));
          if (a >= 0 && b >= 0 && a != b) {
            table[a][b] = group.equals("هة") ? 0.5 : 3;
          }
        }
      }
    }
    return table;
  }

  private static double[] letters() {
    var order = "ايولرنمبدسعةتفحشكهقجخزطصغضذثظء";
    var bits = new double[ArabicLetters.COUNT];
    java.util.Arrays.fill(bits, 5.5);
    for (int i = 0; i < order.length(); i++) {
      bits[ArabicLetters.code(order.charAt(i))] = 2.7 + 0.11 * i;
    }
    bits[ArabicLetters.code(ArabicLetters.ARTICLE)] = 1;
    return bits;
  }
}
