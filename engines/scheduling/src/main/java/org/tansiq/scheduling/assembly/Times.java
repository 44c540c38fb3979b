package org.tansiq.scheduling.assembly;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// A day and a time by the clock of the place, as people write it: `2027-10-12 09:30`.
public final class Times {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Times() {}

  /// The time; a day and a time parted by a space or a T.
  public static LocalDateTime read(String written) {
    return LocalDateTime.parse(written.strip().replace(' ', 'T'));
  }

  /// As `read` takes it.
  public static String written(LocalDateTime time) {
    return time.format(WRITTEN);
  }
}
