package org.tansiq.desk.register.registrar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.claims.Predicate;

/// Checks a value a person gives, once, at the border of the register.
final class Values {

  private Values() {}

  /// The value as stored, or {@link Refused} with NOT_A_VALUE naming what is permitted.
  static String checked(String predicate, String given) {
    var value = given.strip();
    if (value.isEmpty() || value.length() > 500) {
      throw new Refused(RegisterRefusal.NOT_A_VALUE, shortened(value), "1 … 500");
    }
    return switch (Predicate.of(predicate).orElse(Predicate.TITLE)) {
      case START, END, SIGNED_ON, DUE_ON -> date(value);
      case HOST_COUNTRY, COUNTRY -> country(value);
      case COUNT, PARTICIPANTS -> number(value);
      default -> value;
    };
  }

  /// A full date, `2025-03`, `2025` or `--09-23` (month and day of an unknown year, ISO 8601).
  private static String date(String value) {
    try {
      switch (value.length()) {
        case 4 -> Year.parse(value);
        case 7 -> {
          if (value.startsWith("--")) {
            MonthDay.parse(value);
          } else {
            YearMonth.parse(value);
          }
        }
        default -> LocalDate.parse(value);
      }
      return value;
    } catch (DateTimeException notADate) {
      throw new Refused(
          RegisterRefusal.NOT_A_VALUE, shortened(value), "2025-09-23, 2025-09, 2025, --09-23");
    }
  }

  private static String country(String value) {
    var code = value.toUpperCase(Locale.ROOT);
    if (code.equals("XK") || Arrays.asList(Locale.getISOCountries()).contains(code)) {
      return code;
    }
    throw new Refused(RegisterRefusal.NOT_A_VALUE, shortened(value), "ISO 3166-1: MA, ES, AE …");
  }

  private static String number(String value) {
    if (value.matches("\\d{1,6}")) {
      return value;
    }
    throw new Refused(RegisterRefusal.NOT_A_VALUE, shortened(value), "0 … 999999");
  }

  private static String shortened(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }
}
