package org.tansiq.desk.platform.retention;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.sight.Sight;

/// Ends what passes by itself, and says in the ledger how much it was.
@Component
class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final Schedule schedule;
  private final Ledger ledger;
  private final TransactionTemplate whole;
  private final Clock clock;

  Sweep(Schedule schedule, Ledger ledger, TransactionTemplate whole, Clock clock) {
    this.schedule = schedule;
    this.ledger = ledger;
    this.whole = whole;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 4, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void endAll() {
    try (var _ = Sight.house()) {
      schedule.lines().forEach(this::endWhole);
    } catch (RuntimeException away) {
      LOG.warn("What passes waits to be ended: {}", why(away));
    }
  }

  /// A kind that cannot be ended now keeps no other from its end.
  private void endWhole(Line line) {
    try {
      whole.executeWithoutResult(_ -> end(line));
    } catch (RuntimeException away) {
      LOG.warn("{} waits to be ended: {}", line.kind().code(), why(away));
    }
  }

  /// The first line alone: those that follow may hold what stands in the row.
  private static String why(RuntimeException away) {
    return NestedExceptionUtils.getMostSpecificCause(away)
        .toString()
        .lines()
        .findFirst()
        .orElseThrow();
  }

  private void end(Line line) {
    if (line.kind() instanceof Passing kind) {
      var before = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(line.months());
      var ended = kind.endBefore(before.toInstant());
      if (ended > 0) {
        ledger.record(Officer.DESK, Act.ENDED_PASSING, kind.code(), String.valueOf(ended));
      }
    }
  }
}
