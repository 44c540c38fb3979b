package org.tansiq.desk.register.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.desk.register.registrar.RegisterRefusal;

/// Checks of single values in an address: each answers the value, or refuses and names what is
/// permitted.
public final class Checks {

  private static final int LONGEST_WORDS = 200;
  private static final int LONGEST_VALUE = 600;

  private Checks() {}

  /// Words to search for.
  public static String words(String value) {
    if (value.length() > LONGEST_WORDS) {
      throw refused(value, "1 … " + LONGEST_WORDS);
    }
    return value;
  }

  /// A country the desk knows.
  public static String country(String value) {
    if (!Countries.known(value)) {
      throw refused(value, "ISO 3166-1: MA, ES, AE …");
    }
    return value;
  }

  /// A day between 1900 and 2200.
  public static LocalDate day(String value) {
    try {
      var day = LocalDate.parse(value);
      if (day.getYear() < 1900 || day.getYear() > 2200) {
        throw refused(value, "1900-01-01 … 2200-12-31");
      }
      return day;
    } catch (DateTimeException notADay) {
      throw refused(value, "2025-09-23");
    }
  }

  /// The id of a record.
  public static UUID id(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException notAnId) {
      throw refused(value, "UUID");
    }
  }

  /// One of these codes.
  public static UnaryOperator<String> oneOf(List<String> codes) {
    return value -> {
      if (!codes.contains(value)) {
        throw refused(value, String.join(", ", codes));
      }
      return value;
    };
  }

  /// A value without outer blanks; refused where it is endless or holds control characters.
  public static String clean(String value) {
    if (value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
      throw refused(value.replaceAll("\\p{Cc}", "·"), "1 … " + LONGEST_WORDS);
    }
    return value.strip();
  }

  /// The refusal of a value, which is shortened where it is long.
  public static Refused refused(String value, String permitted) {
    var shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return new Refused(RegisterRefusal.NOT_A_VALUE, shown, permitted);
  }
}
