package org.tansiq.desk.register.officials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An office held from a day to a day; one post whatever the spelling of its title.
///
/// @param spellings of the title as sources write it
public record Post(
    UUID id,
    Named title,
    Optional<UUID> organisation,
    Named body,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    boolean acting,
    boolean confirmed,
    List<String> spellings) {

  public Post {
    spellings = List.copyOf(spellings);
  }

  /// Whether it is held on a day, as far as is known.
  public boolean heldOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }
}
