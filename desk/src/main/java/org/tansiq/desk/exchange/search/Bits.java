package org.tansiq.desk.exchange.search;

import java.util.Locale;

/// Strengths as pages write them: one place, with their sign.
public final class Bits {

  private Bits() {}

  public static String signed(double bits) {
    return String.format(Locale.ROOT, "%+.1f", bits).replace('-', '−');
  }
}
