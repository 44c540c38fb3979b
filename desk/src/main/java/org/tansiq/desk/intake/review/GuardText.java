package org.tansiq.desk.intake.review;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tansiq.desk.intake.matching.Alike;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.reading.Guard;

/// Why two look-alikes were kept apart, in the reader's words and with the months of this
/// deployment.
final class GuardText {

  private GuardText() {}

  static String of(Alike alike, Shell shell) {
    return alike
        .barrier()
        .map(reason -> shell.text(key(reason), values(reason, alike.values(), shell)))
        .orElse("");
  }

  private static String key(Guard.Reason reason) {
    return "guard." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Object[] values(Guard.Reason reason, List<String> values, Shell shell) {
    var shown =
        values.stream()
            .map(value ->
                switch (reason) {
                  case OTHER_DATE -> dates(value, shell);
                  case OTHER_WEEKDAY -> weekdayOrDate(value, shell);
                  case OTHER_COUNTRY -> countries(value, shell);
                  case OTHER_COUNTERPART, OTHER_EVENT -> value;
                })
            .toList();
    return shown.toArray();
  }

  /// A day, or a span written `2025-09-23/2025-09-26`.
  private static String dates(String value, Shell shell) {
    return Arrays.stream(value.split("/"))
        .map(day -> date(day, shell))
        .collect(Collectors.joining(" – "));
  }

  private static String date(String day, Shell shell) {
    try {
      return shell.dates().partial(day);
    } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException notADay) {
      return day;
    }
  }

  private static String weekdayOrDate(String value, Shell shell) {
    return value.matches("[1-7]")
        ? shell.text(
            "claim.weekday."
                + DayOfWeek.of(Integer.parseInt(value)).name().toLowerCase(Locale.ROOT))
        : dates(value, shell);
  }

  private static String countries(String value, Shell shell) {
    return Arrays.stream(value.split(" "))
        .map(code -> Countries.name(code, shell.tongue()))
        .collect(Collectors.joining(shell.text("list.and")));
  }
}
