package org.tansiq.desk.register.today;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.engagements.EngagementTitle;
import org.tansiq.desk.register.places.Countries;

/// The start page's facts in the words of the page.
final class TodayText {

  private TodayText() {}

  /// Days as one says them: overdue by so many, today, tomorrow, in so many.
  static String left(Deadline deadline, Shell shell) {
    long days = deadline.days(shell.today());
    return days < 0
        ? shell.text("today.late", -days, shell.number(-days))
        : shell.text("today.in", days, shell.number(days));
  }

  static String partner(Deadline deadline, Shell shell) {
    return deadline.partner().map(code -> Countries.name(code, shell.tongue())).orElse("");
  }

  /// What has to be done, without the other side's name where none is known.
  static String what(Deadline.OfAgreement deadline, Shell shell) {
    var key = deadline.lastDay() ? "today.last-day" : "today.ends";
    var title =
        deadline.title().isEmpty()
            ? shell.text("agreement.form." + deadline.form())
            : deadline.title();
    return shell.text(key, title);
  }

  /// What happens after that day, and what is missing.
  static String then(Deadline.OfAgreement deadline, Shell shell) {
    var clock = deadline.clock();
    var after =
        deadline.lastDay()
            ? shell.text("today.renews", clock.renewedUntil().map(shell.dates()::day).orElse(""))
            : shell.text("today.just-ends");
    var gap = deadline.dataClause().filter(has -> !has).isPresent();
    return gap ? shell.text("today.with-gap", after) : after;
  }

  static String title(EngagementTitle.Named named, Shell shell) {
    return EngagementTitle.of(named, shell.tongue(), shell.settings().home());
  }

  /// The number of days of what lasts longer than one.
  static String length(Agenda.Meeting meeting, Shell shell) {
    long days = ChronoUnit.DAYS.between(meeting.from(), meeting.to()) + 1;
    return days > 1 ? shell.text("today.days", days) : "";
  }

  static String week(Agenda agenda, Shell shell) {
    return shell.dates().span(agenda.week().getFirst().date(), agenda.week().getLast().date());
  }

  /// The address of the list that shows the same week.
  static String weekHref(LocalDate from, LocalDate to) {
    return "/engagements?from=" + from + "&to=" + to + "&sort=date";
  }

  static String weekday(LocalDate date, Shell shell) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of(shell.tongue().code()));
  }
}
