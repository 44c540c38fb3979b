package org.tansiq.desk.register.claims;

import java.util.UUID;

/// The place in a source that says it: the sentence and, inside it, the words.
///
/// @param from first UTF-16 unit of the words in the source's text
/// @param to the unit after the last
public record Citation(
    UUID source,
    String title,
    String publisher,
    String language,
    int sentence,
    String text,
    int from,
    int to) {

  /// Where the sentence is shown in its article.
  public String href() {
    return "/articles/" + source + "#s" + sentence;
  }
}
