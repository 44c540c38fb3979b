package org.tansiq.desk.register.changes;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gives changes their numbers even where no program follows them, so that few wait.
@Component
class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

  private final SqlChanges changes;

  Settling(SqlChanges changes) {
    this.changes = changes;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void settle() {
    try {
      changes.settle();
    } catch (RuntimeException away) {
      LOG.warn("Changes wait for their numbers: {}", away.getClass().getName());
    }
  }
}
