package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one side or both promised, in an agreement or in an engagement: one of the two is there.
public record SampleCommitment(
    UUID id,
    Words text,
    String side,
    String partner,
    @Nullable UUID agreement,
    @Nullable UUID engagement,
    UUID responsible,
    LocalDate dueOn,
    String stage) {

  private static final Set<String> OPEN = Set.of("confirmed", "accepted", "in-progress", "blocked");

  /// Derived, never typed: open after the day it was due.
  public boolean overdueOn(LocalDate day) {
    return dueOn.isBefore(day) && OPEN.contains(stage);
  }
}
