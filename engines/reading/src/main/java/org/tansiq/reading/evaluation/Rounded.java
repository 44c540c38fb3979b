package org.tansiq.reading.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Figures with three digits: the exact value of the double, half to even, so that they agree to
/// the last digit with whoever rounds correctly.
final class Rounded {

  private Rounded() {}

  static double of(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).doubleValue();
  }
}
