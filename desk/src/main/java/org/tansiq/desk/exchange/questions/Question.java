package org.tansiq.desk.exchange.questions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A question that was asked and what the list answered.
///
/// @param name as it was typed
/// @param birth a partial date, empty where none was given
/// @param document whether a number was given
/// @param complete whether everybody who bears such a name could be compared
public record Question(
    UUID id,
    Instant at,
    String name,
    String birth,
    Optional<String> nationality,
    boolean document,
    String purpose,
    String reference,
    List<String> warnings,
    boolean complete,
    List<Hit> hits) {

  public Question {
    warnings = List.copyOf(warnings);
    hits = List.copyOf(hits);
  }

  /// An entry that may be the one asked for: whose it is, how strongly, and why; nothing of what it
  /// says.
  ///
  /// @param key what the owner calls the entry
  /// @param band `hit` or `possible`
  public record Hit(
      int number,
      UUID entry,
      String key,
      String ownerUnit,
      String band,
      double bits,
      List<Chip> chips) {
    public Hit {
      chips = List.copyOf(chips);
    }

    /// The message key of the band.
    public String bandKey() {
      return "nominal.band." + band;
    }
  }

  /// A question as a list shows it.
  public record Line(UUID id, Instant at, String name, int hits) {}
}
