package org.tansiq.desk.register.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that was found, as it is shown.
///
/// @param label what it is called, in the language of the page
/// @param pieces what else of it holds the words; of a sentence, the sentence
/// @param language of a sentence
/// @param confirmed whether a person stands behind it; a sentence speaks for itself
record Hit(
    Kind kind,
    String href,
    String name,
    List<Part> label,
    List<List<Part>> pieces,
    String language,
    Optional<String> country,
    Optional<LocalDate> on,
    boolean confirmed) {

  Hit {
    label = List.copyOf(label);
    pieces = List.copyOf(pieces);
  }
}
