package org.tansiq.desk.exchange.nominals;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// How long an entry may answer before somebody looks at it again.
record Term(LocalDate today) {

  /// Five years are the rule for nominals, and the most.
  private static final int YEARS = 5;

  /// So long before its review an entry is laid before its owner.
  private static final int MONTHS_BEFORE = 6;

  /// So long after its review an entry that nobody looked at is erased.
  static final int DAYS_AFTER = 30;

  /// A review date as it was given, the longest where none was.
  LocalDate of(String text) {
    if (text.isEmpty()) {
      return today.plusYears(YEARS);
    }
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(today) && !day.isAfter(today.plusYears(YEARS))) {
        return day;
      }
    } catch (DateTimeException other) {
      // Refused below, like a day that is too near or too far.
    }
    throw new Refused(NominalRefusal.REVIEW_DATE, text, today.plusYears(YEARS).toString());
  }

  LocalDate soon() {
    return today.plusMonths(MONTHS_BEFORE);
  }
}
