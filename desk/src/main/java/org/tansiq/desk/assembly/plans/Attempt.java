package org.tansiq.desk.assembly.plans;

import java.time.Duration;
import java.time.Instant;

/// A plan that is being looked for, or was when the desk was stopped.
///
/// @param seen when the process that looks last said so
record Attempt(Instant begun, Instant seen) {

  private static final Duration SILENCE = Duration.ofSeconds(20);

  /// Whether the process that looked is no more.
  boolean lost(Instant now) {
    return seen.plus(SILENCE).isBefore(now);
  }
}
