package org.tansiq.documents;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// What a document says about where it comes from; each part only if it says so.
///
/// A claim of the document, not knowledge: the officer sees it proposed. `published` is the
/// calendar day as printed, in the time zone the document used.
public record Origin(
    Optional<String> title,
    Optional<String> publisher,
    Optional<URI> address,
    Optional<LocalDate> published) {

  /// The origin of a document that says nothing about itself.
  public static final Origin UNKNOWN =
      new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Origin titled(String title) {
    return new Origin(
        Optional.of(title).map(String::strip).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
