package org.tansiq.documents;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Waits for a document no longer than its deadline, whatever its parser does.
///
/// A thread of its own for each document, and not a virtual one: a parser caught in a loop never
/// yields, and two of them would hold every carrier thread of a two-core machine.
final class Watch {

  private static final long STACK = 4L << 20;
  private static final Duration GRACE = Duration.ofMillis(200);

  private Watch() {}

  static Opening over(Supplier<Opening> work, Deadline deadline) {
    AtomicReference<Opening> result = new AtomicReference<>();
    Thread reader =
        new Thread(null, () -> result.set(unharmed(work)), "document-reader", STACK, false);
    reader.setDaemon(true);
    reader.start();
    try {
      // The parser's own checks come first: the answer then carries what it knows.
      if (!reader.join(Duration.ofNanos(Math.max(0, deadline.left())).plus(GRACE))) {
        reader.interrupt();
        return deadline.tooSlow().refusal();
      }
    } catch (InterruptedException e) {
      reader.interrupt();
      Thread.currentThread().interrupt();
      return deadline.tooSlow().refusal();
    }
    Opening opening = result.get();
    if (opening == null) {
      throw new IllegalStateException("the reader of a document ended without an answer");
    }
    return opening;
  }

  private static Opening unharmed(Supplier<Opening> work) {
    try {
      return work.get();
    } catch (Refused refused) {
      return refused.refusal();
    } catch (OutOfMemoryError e) {
      // All that the document filled is garbage once this thread ends, so the others can go on.
      return Refusal.of(Refusal.Code.TOO_INTRICATE, "?");
    }
  }
}
