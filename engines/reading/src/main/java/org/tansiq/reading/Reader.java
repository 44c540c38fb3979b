package org.tansiq.reading;

import java.util.List;
import java.util.Optional;
import org.tansiq.vocabulary.Language;

/// Reads an article and proposes the engagements it reports.
///
/// A pure function of the article and the lexicons: the same article always gives the same reading.
public final class Reader {

  private static final Reader STANDARD = new Reader();

  private Reader() {}

  /// The reader with the lexicons that come with the program.
  public static Reader standard() {
    return STANDARD;
  }

  /// What the article says.
  public Reading read(Article article) {
    return new Reading(
        article.name(),
        Language.OTHER,
        Optional.empty(),
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        List.of());
  }
}
