package org.tansiq.desk.intake.reading;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Empties the queue in the background, one article after the other.
///
/// One at a time, because articles must find each other: two that report one engagement and are
/// read side by side would open two records.
@Component
class Worker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration LOOKS_AGAIN = Duration.ofSeconds(5);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);

  private final DeskReading reading;
  private final Bell bell;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(this::work);

  Worker(DeskReading reading, Bell bell) {
    this.reading = reading;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("reading").start(this::work);
  }

  private void work() {
    while (running) {
      try {
        if (!reading.readNext()) {
          bell.await(LOOKS_AGAIN);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException unavailable) {
        LOG.warn("The queue cannot be read now: {}", unavailable.getMessage());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AFTER_A_FAULT);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// Lets the article under hand be finished: its transaction would only be read again.
  @Override
  public void stop() {
    running = false;
    bell.ring();
    try {
      if (!thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
