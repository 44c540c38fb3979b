package org.tansiq.desk.register.agreements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.places.Countries;

/// Agreements in the words of a page: what they are called and which day counts next.
public final class AgreementText {

  private static final int WARN_DAYS = 120;
  private static final int BAD_DAYS = 30;

  private AgreementText() {}

  /// Its title, else its form and the other side.
  public static String title(Agreement agreement, Shell shell) {
    if (!agreement.title().isEmpty()) {
      return agreement.title();
    }
    var form = shell.text(agreement.form().key());
    var with = partners(agreement, shell);
    return with.isEmpty() ? form : shell.text("agreement.title-with", form, with);
  }

  /// The countries on the other side.
  public static String partners(Agreement agreement, Shell shell) {
    return agreement.partners(shell.settings().home()).stream()
        .map(country -> Countries.name(country, shell.tongue()))
        .collect(Collectors.joining(shell.text("list.and")));
  }

  /// What the next day that counts is.
  public static String next(Clock clock, Shell shell) {
    if (!clock.stage().running()) {
      return shell.text(clock.stage().key());
    }
    if (clock.lastDayToDenounce().isPresent()) {
      return shell.text("agreement.last-day");
    }
    return shell.text(
        clock.runsOut().isPresent()
            ? clock.stage() == Stage.DENOUNCED ? "agreement.ends" : "agreement.runs-out"
            : "agreement.open-ended");
  }

  /// That day, or for how long it has slept.
  public static String nextDay(Clock clock, Shell shell) {
    if (clock.dormant()) {
      return shell.text(
          "agreement.asleep", clock.monthsAsleep(), shell.number(clock.monthsAsleep()));
    }
    return clock.nextDay().map(shell.dates()::day).orElse("");
  }

  /// How urgent the next day is: `ok`, `warn` from 120 days, `bad` from 30.
  public static String urgency(Clock clock) {
    return clock
        .nextDay()
        .map(clock::daysTo)
        .map(days -> days <= BAD_DAYS ? "bad" : days <= WARN_DAYS ? "warn" : "ok")
        .orElse("ok");
  }

  /// The class of the meter of what is left of the term.
  public static String meter(Clock clock) {
    return "meter__" + urgency(clock);
  }

  /// Whether it protects personal data, in words.
  public static String dataClause(Optional<Boolean> clause, Shell shell) {
    return shell.text("agreement.data." + clause.map(has -> has ? "yes" : "no").orElse("unknown"));
  }

  /// What happens if nobody acts before the next day.
  public static String consequence(Agreement agreement, Clock clock, Shell shell) {
    if (!clock.stage().running()) {
      return "";
    }
    var until = clock.renewedUntil();
    if (until.isPresent() && clock.renewsCertainly()) {
      return shell.text(
          "clock.renews-certainly",
          day(clock.runsOut().orElseThrow(), shell),
          day(until.get(), shell));
    }
    if (until.isPresent() && clock.lastDayToDenounce().isPresent()) {
      return shell.text("clock.renews-unless", day(until.get(), shell));
    }
    if (clock.runsOut().isPresent()) {
      return shell.text(
          agreement.terms().renewal() == Renewal.NOTES ? "clock.notes-needed" : "clock.just-ends");
    }
    var notice = agreement.terms().noticeDays();
    return notice.isPresent()
        ? shell.text("clock.any-day", notice.getAsInt(), shell.number(notice.getAsInt()))
        : "";
  }

  /// The drawing of its time in one sentence.
  public static String summary(Agreement agreement, Clock clock, Shell shell) {
    var from = agreement.terms().inForceOn().map(day -> day(day, shell)).orElse("");
    return clock
        .runsOut()
        .map(end -> shell.text("clock.summary", from, day(end, shell)))
        .orElseGet(() -> shell.text("clock.summary-open", from));
  }

  private static String day(LocalDate day, Shell shell) {
    return shell.dates().day(day);
  }
}
