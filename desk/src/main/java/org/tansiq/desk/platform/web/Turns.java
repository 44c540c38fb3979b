package org.tansiq.desk.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets as many pages ask the database at once as keep the machine busy, the others in the order
/// they came: ten that share two cores are all late, while in turn each takes the same short time.
final class Turns {

  /// Whoever waited so long goes without a turn, so that slow questions never stop quick ones.
  static final Duration PATIENCE = Duration.ofMillis(500);

  /// Pages a core, so that it works on one while others wait for their database.
  private static final int A_CORE = 2;

  private final Semaphore free;
  private final long patience;

  Turns(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience.toNanos();
  }

  static int atOnce() {
    return A_CORE * Runtime.getRuntime().availableProcessors();
  }

  int free() {
    return free.availablePermits();
  }

  /// Waits for a turn; closing what it gives ends the turn.
  Turn take() {
    try {
      return free.tryAcquire(patience, TimeUnit.NANOSECONDS) ? free::release : () -> {};
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return () -> {};
    }
  }

  /// Somebody's turn until it is closed.
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
