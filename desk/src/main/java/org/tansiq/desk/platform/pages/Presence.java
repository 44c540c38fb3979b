package org.tansiq.desk.platform.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.platform.alarms.Alarm;

/// How its reader is here, as every page says it.
///
/// @param seconds how long the session lasts without a request
/// @param breakGlass when a session opened with a break-glass link ends
/// @param tries whether the reader holds a role of the bureau only to try it
/// @param alarms what the reader has not seen; only the start page asks
public record Presence(
    long seconds, Optional<Instant> breakGlass, boolean tries, List<Alarm> alarms) {

  public Presence {
    alarms = List.copyOf(alarms);
  }
}
