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

  /// A shorter sentence is a byline, a heading or a caption.
  private static final int PROSE = 8;

  private static final int LABEL = 5;

  static Optional<Pages> of(Article article, Map<Language, Lexicon> lexicons) {
    var text = article.text();
    var clean = Cleaning.of(article);
    var sentences = new ArrayList<Sentence>();
    var words = new ArrayList<List<Token>>();
    for (var sentence : Splitter.of(text, clean.lines())) {
      var tokens = Tokens.of(text, sentence.start(), sentence.end());
      if (!tokens.isEmpty()) {
        sentences.add(sentence);
        words.add(tokens);
      }
    }
    var language = Languages.of(words);
    var lexicon = lexicons.get(language);
    if (lexicon == null) {
      return Optional.empty();
    }
    var phrases = phrases(sentences, words, lexicon);
    var moments = new ArrayList<Moment>();
    for (int s = 0; s < phrases.size(); s++) {
      if (!phrases.get(s).question()) {
        moments.addAll(Moments.of(phrases.get(s), s, moments));
      }
    }
    var url = Publication.words(article);
    return Optional.of(
        new Pages(
            article,
            language,
            lexicon,
            List.copyOf(phrases),
            clean.removed(),
            Publication.date(article, first(lexicon, lexicons)),
            List.copyOf(moments),
            Tokens.of(url, 0, url.length())));
  }

  private static List<Phrase> phrases(
      List<Sentence> sentences, List<List<Token>> words, Lexicon lexicon) {
    var phrases = new ArrayList<Phrase>();
    int prose = 0;
    for (int s = 0; s < sentences.size(); s++) {
      var tokens = words.get(s);
      boolean title = sentences.get(s).role() == Sentence.Role.TITLE;
      boolean label = tokens.size() <= LABEL && prose == 0;
      int place = title ? 0 : prose == 0 && !label ? 1 : prose <= 2 ? 2 : 3;
      phrases.add(new Phrase(sentences.get(s), tokens, lexicon.find(tokens), place));
      prose += !title && tokens.size() > PROSE ? 1 : 0;
    }
    return phrases;
  }

  /// Some sentences of the article, as if they were all of it.
  Pages part(List<Phrase> some) {
    var again = new ArrayList<Phrase>();
    var times = new ArrayList<Moment>();
    int prose = 0;
    for (var phrase : some) {
      var moved = phrase.at(prose == 0 ? 1 : prose <= 2 ? 2 : 3);
      again.add(moved);
      prose += moved.size() > PROSE ? 1 : 0;
      times.addAll(Moments.of(moved, again.size() - 1, times));
    }
    return new Pages(article, language, lexicon, again, removed, published, times, urlWords);
  }

  /// A page may carry its date in another language than its text.
  private static List<Lexicon> first(Lexicon own, Map<Language, Lexicon> all) {
    var ordered = new ArrayList<Lexicon>();
    ordered.add(own);
    for (var language : List.of(Language.FR, Language.EN, Language.AR)) {
      var other = all.get(language);
      if (other != null && other != own) {
        ordered.add(other);
      }
    }
    return ordered;
  }

  String title() {
    for (var phrase : phrases) {
      if (phrase.title()) {
        return phrase.sentence().text();
      }
    }
    return "";
  }

  /// Where a sentence stands: 0 the title, 1 the lead, 2 near it, 3 later.
  int place(int sentence) {
    return phrases.get(sentence).place();
  }
}
