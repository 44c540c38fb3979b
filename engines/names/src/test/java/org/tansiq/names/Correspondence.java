package org.tansiq.names;

import java.util.List;

/// The hand-written table of how each Arabic letter is written in Latin letters, as a distribution:
/// what the learned weights start from and fall back to.
final class Correspondence {

  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ou", "aa", "ee", "y", "oo"};
  private static final double[] SHARES = {0.4, 0.13, 0.15, 0.09, 0.1, 0.04, 0.03, 0.02, 0.02, 0.02};

  private static final double SLACK = 0.002;
  private static final List<String> ALIKE =
      List.of(
          ("e o aa,p v,k s ch q,t dh,a i ee,v ph,j gh k q,kh,y e ee ey,dj y g,c q kh ck,ll,mm,nn,u"
                  + " ou oo,b ph,k c g kh,rr,z c ss sh,th d,ou oo w o y,w f b,v u ou,ks s kh,i j ie"
                  + " ei,s dh ts")
              .split(","));

  private Correspondence() {}

  /// For each letter the probabilities of every chunk, each row summing to 1.
  static double[][] table() {
    var table = new double[ArabicLetters.COUNT][Transducer.CHUNKS];
    for (var cells : Resource.rows("correspondence.tsv")) {
      var row = table[ArabicLetters.code(cells[0].charAt(0))];
      var written = cells[2].split(" ");
      for (int i = 0; i < written.length; i++) {
        double share = 1.0 / (i + 1);
        if (cells[1].equals("consonant")) {
          consonant(row, written[i], share);
        } else {
          add(row, written[i], share);
        }
      }
      Floor.normalise(row);
    }
    return floored(table, SLACK);
  }

  /// For each Latin letter how it is spelled otherwise: mostly as itself, sometimes doubled, left
  /// out, or as the letters that sound alike in another language.
  static double[][] latin() {
    var table = new double[Transducer.BASE][Transducer.CHUNKS];
    for (int letter = 1; letter < Transducer.BASE; letter++) {
      var own = String.valueOf((char) ('a' + letter - 1));
      add(table[letter], own, 0.85);
      add(table[letter], own + own, 0.04);
      add(table[letter], "-", "aeiouhy".contains(own) ? 0.08 : 0.02);
      var alike = ALIKE.get(letter - 1).split(" ");
      for (var written : alike) {
        add(table[letter], written, 0.08 / alike.length);
      }
      Floor.normalise(table[letter]);
    }
    table[0][0] = 1;
    return floored(table, SLACK);
  }

  /// Leaves a little for every chunk, so that a slip of the pen is unlikely, not impossible.
  static double[][] floored(double[][] table, double slack) {
    var floor = Floor.chunks();
    for (var row : table) {
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i] * (1 - slack) + slack * floor[i];
      }
    }
    return table;
  }

  private static void consonant(double[] row, String written, double share) {
    if (written.equals("-")) {
      add(row, written, share);
      return;
    }
    add(row, written, share * 0.5);
    add(row, written + written, share * 0.06);
    add(row, written.charAt(0) + written, share * 0.03);
    for (int v = 0; v < VOWELS.length; v++) {
      add(row, written + VOWELS[v], share * 0.4 * SHARES[v]);
      add(row, written + written + VOWELS[v], share * 0.06 * SHARES[v]);
      add(row, VOWELS[v] + written, share * 0.05 * SHARES[v]);
    }
  }

  private static void add(double[] row, String written, double share) {
    if (written.length() <= 3) {
      var codes = Spelled.codes(written.equals("-") ? "" : written);
      row[Transducer.chunk(codes, 0, codes.length)] += share;
    }
  }
}
