package org.tansiq.scheduling;

import java.io.Serializable;
import java.util.function.IntPredicate;

/// How many nights somebody on a roster may work in a row, and for how many slots they are free
/// once they worked so many.
///
/// Every so many slots one is a night, from the first one on; with none allowed in a row there is
/// no such rule.
public record Nights(int every, int first, int inARow, int free) implements Serializable {

  /// For who knows no nights.
  public static final Nights ANY = new Nights(1, 0, 0, 0);

  public Nights {
    if (every < 1 || first < 0 || first >= every || inARow < 0 || free < 0) {
      throw new IllegalArgumentException("nights every " + every + " from " + first);
    }
  }

  public boolean isNight(int slot) {
    return inARow > 0 && slot >= 0 && slot % every == first;
  }

  /// Whether the rule holds around these slots, both included, for who works as told.
  boolean hold(IntPredicate works, int from, int to) {
    if (inARow == 0) {
      return true;
    }
    int begin = from - free - every;
    for (int night = begin; night <= to + inARow * every; night++) {
      if (isNight(night) && works.test(night) && !works.test(night + every)) {
        int run = run(works, night);
        if (run > inARow || run == inARow && worksWithin(works, night + 1, night + free)) {
          return false;
        }
      }
    }
    return true;
  }

  /// The nights in a row up to this one.
  private int run(IntPredicate works, int last) {
    int run = 0;
    for (int night = last; night >= 0 && works.test(night) && run <= inARow; night -= every) {
      run++;
    }
    return run;
  }

  private static boolean worksWithin(IntPredicate works, int from, int to) {
    for (int slot = from; slot <= to; slot++) {
      if (works.test(slot)) {
        return true;
      }
    }
    return false;
  }
}
