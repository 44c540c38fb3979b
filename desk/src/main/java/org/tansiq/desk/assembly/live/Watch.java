package org.tansiq.desk.assembly.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tansiq.desk.platform.sight.Sight;

/// Looks once a second, for all who listen here, where their assemblies stand.
///
/// The number lies in the database, so it does not matter which instance moved it, and nothing is
/// asked while nobody listens. It stops before the web server does, so that who listens is let go
/// and a shutdown waits for nobody.
@Component
final class Watch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Pulses pulses;
  private final Map<UUID, Integer> listeners = new HashMap<>();
  private final Map<UUID, Pulse> seen = new HashMap<>();
  private boolean running;

  Watch(Pulses pulses) {
    this.pulses = pulses;
  }

  @Override
  public synchronized void start() {
    running = true;
    Thread.ofVirtual().name("assembly-watch").start(this::look);
  }

  @Override
  public synchronized void stop() {
    running = false;
    notifyAll();
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  /// Waits until the assembly stands elsewhere than where it was known to be, the time is up or the
  /// desk stops.
  synchronized void await(UUID assembly, Pulse known, Duration longest)
      throws InterruptedException {
    long until = System.nanoTime() + longest.toNanos();
    listeners.merge(assembly, 1, Integer::sum);
    try {
      for (long left = longest.toMillis();
          running && left > 0 && !seen.getOrDefault(assembly, known).after(known);
          left = (until - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } finally {
      if (listeners.merge(assembly, -1, Integer::sum) == 0) {
        listeners.remove(assembly);
        seen.remove(assembly);
      }
    }
  }

  private void look() {
    while (isRunning()) {
      try {
        Thread.sleep(EVERY);
        take(watched());
      } catch (DataAccessException | TransactionException away) {
        LOG.debug("The database does not answer; asked again", away);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private synchronized Set<UUID> watched() {
    return Set.copyOf(listeners.keySet());
  }

  private void take(Set<UUID> assemblies) {
    if (assemblies.isEmpty()) {
      return;
    }
    try (var _ = Sight.house()) {
      var fresh = pulses.of(assemblies);
      synchronized (this) {
        fresh.keySet().retainAll(listeners.keySet());
        seen.putAll(fresh);
        notifyAll();
      }
    }
  }
}
