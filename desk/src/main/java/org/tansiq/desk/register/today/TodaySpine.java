package org.tansiq.desk.register.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.SpineEntry;

/// The start page's place in the navigation; its number is on every page, so it is counted anew
/// only every few seconds, for each officer, who may see other records than the next.
@Component
class TodaySpine implements SpineEntry {

  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private final Today today;
  private final Clock clock;
  private final Map<UUID, Counted> last = new ConcurrentHashMap<>();

  TodaySpine(Today today, Clock clock) {
    this.today = today;
    this.clock = clock;
  }

  private record Counted(long number, Instant at) {}

  @Override
  public int order() {
    return 1;
  }

  @Override
  public String key() {
    return "spine.today";
  }

  @Override
  public String icon() {
    return "today";
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public long waiting(Officer officer) {
    var now = clock.instant();
    var counted = last.get(officer.id());
    if (counted == null || counted.at().plus(GOOD_FOR).isBefore(now)) {
      counted = new Counted(today.waiting(officer), now);
      last.put(officer.id(), counted);
    }
    return counted.number();
  }
}
