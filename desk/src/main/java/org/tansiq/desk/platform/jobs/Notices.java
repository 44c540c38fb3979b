package org.tansiq.desk.platform.jobs;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Delivers again what could not be delivered, such as while the database was away. Whoever takes a
/// notice takes it twice without harm.
@Component
class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /// What is younger may still be under way.
  private static final Duration AGE = Duration.ofSeconds(10);

  private final IncompleteEventPublications waiting;

  Notices(IncompleteEventPublications waiting) {
    this.waiting = waiting;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void again() {
    try {
      waiting.resubmitIncompletePublicationsOlderThan(AGE);
    } catch (RuntimeException away) {
      LOG.warn("Notices wait: {}", away.toString());
    }
  }
}
