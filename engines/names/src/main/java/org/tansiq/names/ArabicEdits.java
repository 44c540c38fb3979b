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
    double chance = 0;
    for (byte letter : a) {
      chance += LETTER[letter];
    }
    for (byte letter : b) {
      chance += LETTER[letter];
    }
    return chance / 2 - cost(a, b);
  }

  private static double cost(byte[] a, byte[] b) {
    var before = new double[b.length + 1];
    var last = new double[b.length + 1];
    var now = new double[b.length + 1];
    for (int j = 1; j <= b.length; j++) {
      last[j] = last[j - 1] + drop(b, j - 1);
    }
    for (int i = 1; i <= a.length; i++) {
      now[0] = last[0] + drop(a, i - 1);
      for (int j = 1; j <= b.length; j++) {
        double best = last[j - 1] + CHANGE[a[i - 1]][b[j - 1]];
        best = Math.min(best, last[j] + drop(a, i - 1));
        best = Math.min(best, now[j - 1] + drop(b, j - 1));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          best = Math.min(best, before[j - 2] + SWAP);
        }
        now[j] = best;
      }
      var free = before;
      before = last;
      last = now;
      now = free;
    }
    return last[b.length];
  }

  private static double drop(byte[] word, int at) {
    boolean twice = at > 0 && word[at] == word[at - 1];
    char letter = ArabicLetters.letter(word[at]);
    return switch (letter) {
      case ArabicLetters.ARTICLE -> 1;
      case 'ء' -> 1;
      case 'ا' -> 3;
      case 'و', 'ي' -> twice ? 2 : 5;
      case 'ة', 'ه' -> at == word.length - 1 ? 4 : OTHER;
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
