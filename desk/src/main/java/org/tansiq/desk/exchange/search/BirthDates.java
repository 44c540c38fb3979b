package org.tansiq.desk.exchange.search;

import org.tansiq.desk.platform.pages.Shell;

/// How a page writes dates of birth: the year tells whom one looks at, the day opens other doors.
public enum BirthDates {
  MASKED,
  WHOLE;

  private static final int YEAR = 4;

  /// A partial date such as `1956-03-21` or `--03-21`.
  public String of(String birth, Shell shell) {
    if (!masks(birth)) {
      return shell.dates().partial(birth);
    }
    return Character.isDigit(birth.charAt(0))
        ? shell.text("nominal.masked-day", birth.substring(0, YEAR))
        : shell.text("nominal.masked");
  }

  /// Whether something of it is not shown; a year alone is shown as it is.
  public boolean masks(String birth) {
    return this == MASKED && birth.length() > YEAR;
  }
}
