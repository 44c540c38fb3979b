package org.tansiq.documents;

import java.time.Duration;

/// The moment by which a document must be open; parsers ask it wherever they loop.
record Deadline(long nanos, long seconds) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), Math.max(1, time.toSeconds()));
  }

  void check() {
    if (Thread.currentThread().isInterrupted() || left() <= 0) {
      throw tooSlow();
    }
  }

  long left() {
    return nanos - System.nanoTime();
  }

  Refused tooSlow() {
    return new Refused(Refusal.Code.TOO_SLOW, seconds);
  }
}
