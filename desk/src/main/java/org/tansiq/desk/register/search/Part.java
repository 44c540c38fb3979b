package org.tansiq.desk.register.search;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a text, and whether it is what was looked for.
public record Part(String text, boolean found) {

  private static final int AROUND = 90;
  private static final String BETWEEN = " · ";
  private static final int MOST_PIECES = 3;

  /// The whole text in parts.
  static List<Part> of(String text, Query query) {
    var parts = new ArrayList<Part>();
    int done = 0;
    for (var word : Folded.words(text)) {
      if (query.terms().stream().anyMatch(term -> term.meets(word.folded()))) {
        if (word.from() > done) {
          parts.add(new Part(text.substring(done, word.from()), false));
        }
        parts.add(new Part(text.substring(word.from(), word.to()), true));
        done = word.to();
      }
    }
    if (done < text.length()) {
      parts.add(new Part(text.substring(done), false));
    }
    return parts;
  }

  /// A long sentence cut to what stands around the first word found.
  static List<Part> around(String text, Query query) {
    int first =
        Folded.words(text).stream()
            .filter(word -> query.terms().stream().anyMatch(term -> term.meets(word.folded())))
            .mapToInt(Folded.Word::from)
            .findFirst()
            .orElse(0);
    int from = boundary(text, Math.max(0, first - AROUND));
    int to = boundary(text, Math.min(text.length(), first + 2 * AROUND));
    return of(
        (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : ""),
        query);
  }

  private static int boundary(String text, int place) {
    if (place == 0 || place == text.length()) {
      return place;
    }
    int space = text.lastIndexOf(' ', place);
    return space < 0 ? place : space + 1;
  }

  /// Those pieces of a record's text in which a word was found.
  static List<List<Part>> pieces(String body, Query query) {
    var found = new ArrayList<List<Part>>();
    for (var piece : body.split(BETWEEN)) {
      var parts = of(piece, query);
      if (found.size() < MOST_PIECES
          && parts.stream().anyMatch(Part::found)
          && !found.contains(parts)) {
        found.add(parts);
      }
    }
    return found;
  }
}
