package org.tansiq.desk.platform.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A record whose time is over.
///
/// @param name what it is called in the reader's language
/// @param href its page; empty where it has none
/// @param since the day from which its age is counted
/// @param kept why somebody kept it before, until when
public record DueRecord(UUID id, String name, String href, LocalDate since, Optional<Kept> kept) {

  /// An earlier decision to keep it.
  public record Kept(LocalDate until, String why) {}

  /// @param until may be null where nobody kept it
  public static Optional<Kept> kept(
      @org.jspecify.annotations.Nullable LocalDate until, String why) {
    return Optional.ofNullable(until).map(day -> new Kept(day, why));
  }
}
