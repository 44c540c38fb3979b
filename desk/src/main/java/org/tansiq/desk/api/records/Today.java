package org.tansiq.desk.api.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.pages.PageSettings;

/// The day it is at the desk, which much of what is derived depends on.
@Component("programsToday")
class Today {

  private final Clock clock;

  Today(Clock clock, PageSettings settings) {
    this.clock = clock.withZone(ZoneId.of(settings.zone()));
  }

  LocalDate day() {
    return LocalDate.now(clock);
  }
}
