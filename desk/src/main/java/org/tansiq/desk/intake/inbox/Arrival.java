package org.tansiq.desk.intake.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;

/// An acknowledged article that is to be read.
///
/// @param retrieved the day somebody took it, where that is known
/// @param added the day it was added, after which nothing it reports can have begun
/// @param title what the file says of itself, as are `publisher` and `published`
/// @param notes as {@link Notes} keeps them
public record Arrival(
    UUID id,
    String contentHash,
    String name,
    Optional<String> url,
    Optional<LocalDate> retrieved,
    LocalDate added,
    String format,
    String title,
    String publisher,
    Optional<LocalDate> published,
    String text,
    List<String> notes,
    Officer by,
    boolean demo) {

  public Arrival {
    notes = List.copyOf(notes);
  }

  /// The day that anchors dates without a year: of taking, else of publication, else of adding.
  public LocalDate anchor() {
    return retrieved.or(() -> published).orElse(added);
  }
}
