package org.tansiq.reading;

import java.util.Optional;

/// A time as one place of the text gives it, before the calendar has been asked.
///
/// @param sentence index among the article's sentences
/// @param first the first or only day
/// @param last the last day of a span
/// @param weekday 1 is Monday; 0 where none is named
/// @param relative `today`, `yesterday`, `tomorrow` or empty
/// @param current whether the text says that it is of the current month
record Moment(
    int sentence,
    Mention mention,
    DayMonth first,
    Optional<DayMonth> last,
    int weekday,
    String relative,
    boolean current) {

  /// What is said of a day; 0 is not said.
  record DayMonth(int day, int month, int year) {
    static final DayMonth UNSAID = new DayMonth(0, 0, 0);

    DayMonth of(int otherYear) {
      return new DayMonth(day, month, otherYear);
    }
  }

  boolean dayGiven() {
    return first.day() > 0 && first.month() > 0;
  }
}
