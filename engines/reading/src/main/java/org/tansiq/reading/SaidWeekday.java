package org.tansiq.reading;

import java.time.DayOfWeek;
import java.util.Locale;

/// The weekday that an article names beside a date, as the calendar notes it.
final class SaidWeekday {

  private static final String NOTE = "weekday=";

  private SaidWeekday() {}

  /// 1 is Monday; 0 where none is named.
  static int in(Claim claim) {
    return claim.why().notes().stream()
        .filter(n -> n.startsWith(NOTE))
        .map(n -> n.substring(NOTE.length()))
        .mapToInt(SaidWeekday::number)
        .filter(n -> n > 0)
        .findFirst()
        .orElse(0);
  }

  private static int number(String word) {
    if (word.length() == 1 && word.charAt(0) >= '1' && word.charAt(0) <= '7') {
      return word.charAt(0) - '0';
    }
    for (var day : DayOfWeek.values()) {
      if (day.name().toLowerCase(Locale.ROOT).equals(word)) {
        return day.getValue();
      }
    }
    return 0;
  }
}
