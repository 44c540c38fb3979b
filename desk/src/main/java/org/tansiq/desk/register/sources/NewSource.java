package org.tansiq.desk.register.sources;

import java.time.LocalDate;
import java.util.List;
import org.tansiq.desk.register.sources.Source.Removed;
import org.tansiq.desk.register.sources.Source.Sentence;

/// An article or document to be kept as evidence.
///
/// @param contentHash SHA-256 of the bytes received, which makes adding idempotent
/// @param published a partial date or empty
/// @param text as the engine read it; all offsets count its UTF-16 units
public record NewSource(
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
    List<Sentence> sentences,
    List<Removed> removed,
    boolean demo) {

  public NewSource {
    warnings = List.copyOf(warnings);
    sentences = List.copyOf(sentences);
    removed = List.copyOf(removed);
  }
}
