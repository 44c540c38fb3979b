package org.tansiq.reading;

import java.util.Optional;

/// A time as one place of the text gives it, before the calendar has been asked.
///
/// @param sentence index among the article's sentences
/// @param first the first or only day
/// @param last the last day of a span
/// @param weekday 1 is Monday; 0 where none is named
/// @param lastWeekday the last of a span of weekdays, 0 where there is none
/// @param relative `today`, `yesterday`, `tomorrow`, `next` for a weekday to come, or empty
/// @param current whether the text says that it is of the current month
/// @param edge what the words before it say of it
record Moment(
    int sentence,
    Mention mention,
    DayMonth first,
    Optional<DayMonth> last,
    int weekday,
    int lastWeekday,
    String relative,
    boolean current,
    Edge edge) {

  /// What is said of a day; 0 is not said.
  record DayMonth(int day, int month, int year) {
    static final DayMonth UNSAID = new DayMonth(0, 0, 0);

    DayMonth of(int otherYear) {
      return new DayMonth(day, month, otherYear);
    }
  }

  /// Whether something begins or ends then.
  enum Edge {
    NONE,
    BEGINS,
    ENDS
  }

  static Moment of(int sentence, Mention mention, DayMonth first, Edge edge) {
    return new Moment(sentence, mention, first, Optional.empty(), 0, 0, "", false, edge);
  }

  Moment to(Mention place, DayMonth start, DayMonth end) {
    return new Moment(
        sentence, place, start, Optional.of(end), weekday, lastWeekday, relative, current, edge);
  }

  Moment on(int day) {
    return new Moment(sentence, mention, first, last, day, lastWeekday, relative, current, edge);
  }

  Moment untilWeekday(Mention place, int day) {
    return new Moment(sentence, place, first, last, weekday, day, relative, current, edge);
  }

  Moment relative(String word) {
    return new Moment(sentence, mention, first, last, weekday, lastWeekday, word, current, edge);
  }

  Moment current(boolean now) {
    return new Moment(sentence, mention, first, last, weekday, lastWeekday, relative, now, edge);
  }

  boolean dayGiven() {
    return first.day() > 0 && first.month() > 0;
  }
}
