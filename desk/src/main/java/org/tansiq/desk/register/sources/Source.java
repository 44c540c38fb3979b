package org.tansiq.desk.register.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An article or document as it was received.
public record Source(
    UUID id,
    String contentHash,
    String name,
    String title,
    String language,
    String publisher,
    String url,
    String published,
    LocalDate retrievedOn,
    String format,
    String text,
    List<String> warnings,
    Instant addedAt,
    boolean demo) {

  public Source {
    warnings = List.copyOf(warnings);
  }

  /// One sentence with its place in the source's text (UTF-16 units).
  ///
  /// @param role `title`, `lit` (a claim rests on it), `plain` or `question`
  public record Sentence(int number, int from, int to, String role, String text) {}

  /// A stretch that was not read, and why.
  public record Removed(int from, int to, String reason) {}
}
