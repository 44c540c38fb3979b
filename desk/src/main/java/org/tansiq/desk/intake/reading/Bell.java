package org.tansiq.desk.intake.reading;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Tells the reader that articles wait; it also looks by itself, because another process may have
/// left some.
@Component
class Bell {

  private final Semaphore rung = new Semaphore(0);

  void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /// Waits for the bell, but no longer than the time given.
  void await(Duration longest) throws InterruptedException {
    rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    rung.drainPermits();
  }
}
