package org.tansiq.desk.register.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that was found, as it is shown.
///
/// @param subject the record; the article of a sentence
/// @param label what it is called, in the language of the page
/// @param pieces what else of it holds the words; of a sentence, the sentence
/// @param language of a sentence
/// @param confirmed whether a person stands behind it; a sentence speaks for itself
public record Hit(
    Kind kind,
    UUID subject,
    String href,
    String name,
    List<Part> label,
    List<List<Part>> pieces,
    String language,
    Optional<String> country,
    Optional<LocalDate> on,
    boolean confirmed) {

  public Hit {
    label = List.copyOf(label);
    pieces = List.copyOf(pieces);
  }
}
