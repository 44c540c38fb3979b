package org.tansiq.desk.exchange.nominals;

import java.time.LocalDate;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.vocabulary.ArabicFolding;
import org.tansiq.vocabulary.PartialDate;

/// Birth dates as officers write them, whole or in part.
public final class Births {

  private static final int FIRST_YEAR = 1850;

  private Births() {}

  /// From a cell such as `1956`, `1956-03`, `1956-03-21` or `--03-21`.
  static PartialDate of(String text) {
    try {
      var date = PartialDate.parse(ArabicFolding.fold(text));
      var year = date.earliest().map(LocalDate::getYear);
      if (year.isEmpty() || year.get() >= FIRST_YEAR && year.get() <= LocalDate.MAX.getYear()) {
        return date;
      }
    } catch (IllegalArgumentException other) {
      // Refused below, like a year in which nobody was born.
    }
    throw new Refused(NominalRefusal.BIRTH_NOT_A_DATE, text);
  }

  /// From the three fields of a form, each empty where it is not known; the text of the date, empty
  /// where nothing is.
  public static String text(String day, String month, String year) {
    var d = two(day);
    var m = two(month);
    var y = ArabicFolding.fold(year.strip());
    if (d.isEmpty() && m.isEmpty() && y.isEmpty()) {
      return "";
    }
    var text =
        (y.isEmpty() ? "-" : y) + (m.isEmpty() ? "" : "-" + m) + (d.isEmpty() ? "" : "-" + d);
    if (!d.isEmpty() && m.isEmpty()) {
      throw new Refused(NominalRefusal.BIRTH_NOT_A_DATE, text);
    }
    return of(text).toString();
  }

  private static String two(String number) {
    var digits = ArabicFolding.fold(number.strip());
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
