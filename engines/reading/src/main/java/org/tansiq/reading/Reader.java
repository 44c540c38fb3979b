package org.tansiq.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tansiq.vocabulary.Language;

/// Reads an article and proposes the engagements it reports.
///
/// A pure function of the article, the lexicons and the weights: the same article always gives the
/// same reading. Safe for use by many threads.
public final class Reader {

  private static final Reader STANDARD = new Reader(Lexicon.load(), Weights.standard());

  private final Map<Language, Lexicon> lexicons;
  private final Weights weights;

  private Reader(Map<Language, Lexicon> lexicons, Weights weights) {
    this.lexicons = lexicons;
    this.weights = weights;
  }

  /// The reader with the lexicons and weights that come with the program.
  public static Reader standard() {
    return STANDARD;
  }

  Reader with(Weights other) {
    return new Reader(lexicons, other);
  }

  Optional<Findings> findings(Article article) {
    return Pages.of(article, lexicons).map(Findings::of);
  }

  /// What the article says. An article in a language that is not read has no sentences.
  public Reading read(Article article) {
    var findings = findings(article);
    if (findings.isEmpty()) {
      return new Reading(
          article.name(),
          Language.OTHER,
          Publication.publisher(article),
          Optional.empty(),
          "",
          List.of(),
          List.of(),
          List.of());
    }
    var pages = findings.get().pages();
    var proposals = new Proposer(findings.get(), weights).proposals();
    return new Reading(
        article.name(),
        pages.language(),
        Publication.publisher(article),
        pages.published(),
        pages.title(),
        Lighting.of(pages, proposals),
        pages.removed(),
        proposals);
  }
}
