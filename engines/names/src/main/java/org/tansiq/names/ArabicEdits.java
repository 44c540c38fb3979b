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

  private ArabicEdits() {}

  /// Bits for the same word over two words by chance.
  static double log2(byte[] a, byte[] b) {
    return (chance(a) + chance(b)) / 2 - cost(a, b);
  }

  /// Bits that a word of these letters is surprising.
  static double chance(byte[] word) {
    double chance = 0;
    for (byte letter : word) {
      chance += LETTER[letter];
    }
    return chance;
  }

  private static double cost(byte[] a, byte[] b) {
    var columns = new double[b.length + 1][];
    columns[0] = first(a);
    var letters = new byte[b.length + 1];
    for (int j = 1; j <= b.length; j++) {
      letters[j] = b[j - 1];
      columns[j] = new double[a.length + 1];
      column(a, letters, j, j == b.length, columns);
    }
    return columns[b.length][a.length];
  }

  /// What it costs to leave out each beginning of a word.
  static double[] first(byte[] word) {
    var column = new double[word.length + 1];
    for (int i = 0; i < word.length; i++) {
      column[i + 1] = column[i] + drop(word[i], i > 0 ? word[i - 1] : -1, i == word.length - 1);
    }
    return column;
  }

  /// Fills the column of one more letter of the other word, its letters counted from 1: what each
  /// beginning of the word costs against it; answers the least.
  static double column(byte[] word, byte[] letters, int depth, boolean end, double[][] columns) {
    var last = columns[depth - 1];
    var now = columns[depth];
    byte letter = letters[depth];
    double left = drop(letter, depth > 1 ? letters[depth - 1] : -1, end);
    now[0] = last[0] + left;
    double least = now[0];
    for (int i = 1; i <= word.length; i++) {
      double best = last[i - 1] + CHANGE[word[i - 1]][letter];
      best = Math.min(best, last[i] + left);
      best =
          Math.min(
              best, now[i - 1] + drop(word[i - 1], i > 1 ? word[i - 2] : -1, i == word.length));
      if (i > 1 && depth > 1 && word[i - 1] == letters[depth - 1] && word[i - 2] == letter) {
        best = Math.min(best, columns[depth - 2][i - 2] + SWAP);
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
