package org.tansiq.reading;

import java.util.List;
import java.util.Locale;

/// Why two look-alikes were kept apart.
public record Guard(Cluster.Member a, Cluster.Member b, Reason reason, List<String> values) {

  public Guard {
    values = List.copyOf(values);
  }

  /// What contradicts; the comment names the values, the first report's first.
  public enum Reason {
    /// {date} {other date}
    OTHER_DATE,
    /// {weekday that one report names, 1 is Monday} {date of the other} {weekday of that date}
    OTHER_WEEKDAY,
    /// {persons} {other persons}
    OTHER_COUNTERPART,
    /// {ISO countries} {other ISO countries}
    OTHER_COUNTRY,
    /// {edition or event} {other edition or event}
    OTHER_EVENT;

    /// The code, such as `other-weekday`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
