package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tansiq.vocabulary.Language;
import org.tansiq.vocabulary.PartialDate;

/// An article taken apart: what every later stage looks at.
///
/// @param urlWords the address in plain letters
/// @param moments all times named outside questions
record Pages(
    Article article,
    Language language,
    Lexicon lexicon,
    List<Phrase> phrases,
    List<Removed> removed,
    Optional<PartialDate> published,
    List<Moment> moments,
    List<Token> urlWords) {

  Pages {
    phrases = List.copyOf(phrases);
    removed = List.copyOf(removed);
    moments = List.copyOf(moments);
    urlWords = List.copyOf(urlWords);
  }

  static Optional<Pages> of(Article article, Map<Language, Lexicon> lexicons) {
    var text = article.text();
    var clean = Cleaning.of(article);
    var words = new ArrayList<Token>();
    clean.lines().forEach(l -> words.addAll(Tokens.of(text, l.start(), l.end())));
    var language = words.isEmpty() ? Language.OTHER : Languages.of(words);
    var lexicon = lexicons.get(language);
    if (lexicon == null) {
      return Optional.empty();
    }
    var phrases = new ArrayList<Phrase>();
    var moments = new ArrayList<Moment>();
    for (var sentence : Splitter.of(text, clean.lines())) {
      var tokens = Tokens.of(text, sentence.start(), sentence.end());
      var phrase = new Phrase(sentence, tokens, lexicon.find(tokens));
      phrases.add(phrase);
      if (!phrase.question()) {
        moments.addAll(Moments.of(phrase, phrases.size() - 1));
      }
    }
    var url = Publication.words(article);
    return Optional.of(
        new Pages(
            article,
            language,
            lexicon,
            phrases,
            clean.removed(),
            Publication.date(article, lexicon),
            moments,
            Tokens.of(url, 0, url.length())));
  }

  String title() {
    return phrases.stream()
        .map(Phrase::sentence)
        .filter(s -> s.role() == Sentence.Role.TITLE)
        .map(Sentence::text)
        .findFirst()
        .orElse("");
  }

  /// Where a sentence stands: 0 the title, 1 the lead, 2 near it, 3 later.
  int place(int sentence) {
    if (phrases.get(sentence).sentence().role() == Sentence.Role.TITLE) {
      return 0;
    }
    int before = 0;
    for (int i = 0; i < sentence; i++) {
      var other = phrases.get(i);
      if (other.sentence().role() != Sentence.Role.TITLE && other.tokens().size() > 8) {
        before++;
      }
    }
    return before == 0 ? 1 : before <= 2 ? 2 : 3;
  }
}
