package org.tansiq.names;

import java.util.List;
import org.tansiq.vocabulary.PartialDate;

/// What a row of an index is found by beside its words: its whole key, and the two columns that
/// narrow a search.
final class Row {

  private static final int SEVERAL = 0xFFFF;

  private Row() {}

  static int whole(List<Token> tokens) {
    long all = 0;
    for (var token : tokens) {
      all = SkeletonKey.join(all, token.key);
    }
    return SkeletonKey.whole(all);
  }

  /// The one birth year; 0 where it is not known, and one number for all who have several.
  static int year(List<PartialDate> births) {
    if (births.size() > 1) {
      return SEVERAL;
    }
    return births.isEmpty()
        ? 0
        : births.getFirst().earliest().map(d -> Math.clamp(d.getYear(), 1, SEVERAL - 1)).orElse(0);
  }

  static boolean known(int year) {
    return year != 0 && year != SEVERAL;
  }

  static int nationality(Person person) {
    return person.nationality().map(c -> c.code().charAt(0) << 8 | c.code().charAt(1)).orElse(0);
  }
}
