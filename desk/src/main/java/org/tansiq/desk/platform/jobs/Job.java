package org.tansiq.desk.platform.jobs;

import java.util.Optional;
import org.tansiq.desk.platform.refusals.Refused;

/// How far a work has come, for the page that watches it.
///
/// @param kind what sort of work, such as `demo-load`
/// @param done of `total` pieces; a total of 0 means not yet known
/// @param label the message key of what is being done
/// @param fault the number under which a fault stands in the log
public record Job(
    long id,
    String kind,
    long done,
    long total,
    String label,
    boolean finished,
    Optional<Refused> refused,
    Optional<String> fault) {

  Job at(long pieces, long of, String what) {
    return new Job(id, kind, pieces, of, what, false, refused, fault);
  }

  Job ended() {
    return new Job(id, kind, total, total, label, true, refused, fault);
  }

  Job ended(Refused why) {
    return new Job(id, kind, done, total, label, true, Optional.of(why), fault);
  }

  Job failed(String number) {
    return new Job(id, kind, done, total, label, true, refused, Optional.of(number));
  }

  /// Whether it did what it was started for.
  public boolean succeeded() {
    return finished && refused.isEmpty() && fault.isEmpty();
  }
}
