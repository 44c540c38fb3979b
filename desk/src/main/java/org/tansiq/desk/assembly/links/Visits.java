package org.tansiq.desk.assembly.links;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How often an address came by a link within the running minute, so that nobody guesses or floods.
@Component
class Visits {

  private static final int A_MINUTE = 120;
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private long minute;

  Visits(Clock clock) {
    this.clock = clock;
  }

  /// Counts one, which weighs more where something is written or guessed.
  ///
  /// @return whether it is one too many
  synchronized boolean tooMany(String address, int weight) {
    long now = clock.millis() / 60_000;
    if (now != minute) {
      counts.clear();
      minute = now;
    }
    if (counts.size() >= REMEMBERED && !counts.containsKey(address)) {
      forgetOne();
    }
    return counts.merge(address, weight, Integer::sum) > A_MINUTE;
  }

  private void forgetOne() {
    Iterator<String> oldest = counts.keySet().iterator();
    oldest.next();
    oldest.remove();
  }
}
