package org.tansiq.desk.platform.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Sight;

/// Works that run on after the answer to the click that started them; one of a kind at a time.
///
/// What runs is known to this process only: a work is all or nothing in the database, so that a
/// stop in its middle leaves nothing to take up again.
@Service
public final class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int KEPT = 50;

  private final Map<Long, Job> all = new ConcurrentHashMap<>();
  private final AtomicLong last = new AtomicLong();

  /// Starts a work, or finds the one of this kind that is running.
  public synchronized Job start(String kind, String label, Consumer<Progress> work) {
    var running = running(kind);
    if (running.isPresent()) {
      return running.get();
    }
    var job =
        new Job(
            last.incrementAndGet(), kind, 0, 0, label, false, Optional.empty(), Optional.empty());
    all.put(job.id(), job);
    all.remove(job.id() - KEPT);
    Thread.ofVirtual().name("job-" + job.id()).start(() -> run(job, work));
    return job;
  }

  private void run(Job job, Consumer<Progress> work) {
    try (var _ = Sight.house()) {
      work.accept((done, total, label) -> change(job, now -> now.at(done, total, label)));
      change(job, Job::ended);
    } catch (Refused refused) {
      change(job, now -> now.ended(refused));
    } catch (RuntimeException | Error fault) {
      var number = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Fault {} in {}", number, job.kind(), fault);
      change(job, now -> now.failed(number));
    }
  }

  private void change(Job job, java.util.function.UnaryOperator<Job> step) {
    all.computeIfPresent(job.id(), (_, now) -> step.apply(now));
  }

  /// The work of this kind that is running.
  public Optional<Job> running(String kind) {
    return all.values().stream().filter(j -> j.kind().equals(kind) && !j.finished()).findFirst();
  }

  /// One work, finished or not; forgotten after a while.
  public Optional<Job> find(long id) {
    return Optional.ofNullable(all.get(id));
  }
}
