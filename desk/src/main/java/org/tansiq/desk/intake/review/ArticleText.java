package org.tansiq.desk.intake.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tansiq.desk.register.claims.Citation;
import org.tansiq.desk.register.sources.Source;
import org.tansiq.desk.register.sources.Source.Removed;
import org.tansiq.desk.register.sources.Source.Sentence;

/// The text of an article laid out for reading: paragraphs of sentences with the words that claims
/// rest on, and lines that say what was left out.
final class ArticleText {

  /// Longer texts are shown up to here; their original is one click away.
  private static final int MOST_SHOWN = 400_000;

  private final String text;
  private final Set<Integer> lit;
  private final List<Citation> citations;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Piece> paragraph = new ArrayList<>();

  private ArticleText(Source source, List<Citation> citations) {
    this.text = source.text();
    this.citations = citations;
    this.lit = new LinkedHashSet<>(citations.stream().map(Citation::sentence).toList());
  }

  /// @param citations of claims that still speak, on this source
  static List<Block> of(
      Source source, List<Sentence> sentences, List<Removed> removed, List<Citation> citations) {
    var layout = new ArticleText(source, citations);
    var stretches =
        Stream.concat(
                sentences.stream().map(s -> new Stretch(s.from(), s.to(), s, null)),
                removed.stream().map(r -> new Stretch(r.from(), r.to(), null, r)))
            .sorted(Comparator.comparingInt(Stretch::from))
            .toList();
    layout.lay(stretches);
    return List.copyOf(layout.blocks);
  }

  private void lay(List<Stretch> stretches) {
    var at = 0;
    for (var stretch : stretches) {
      if (stretch.from() < at || stretch.from() > MOST_SHOWN) {
        continue;
      }
      between(at, stretch.from());
      if (stretch.sentence() != null) {
        sentence(stretch.sentence());
      } else if (stretch.removed() != null) {
        gone(stretch.removed());
      }
      at = stretch.to();
    }
    between(at, Math.min(text.length(), Math.max(at, MOST_SHOWN)));
    close();
    if (text.length() > MOST_SHOWN) {
      blocks.add(new Gone(List.of("long"), List.of()));
    }
  }

  /// Text that is neither a sentence nor left out, such as all of an article in another language.
  private void between(int from, int to) {
    var gap = text.substring(from, to);
    var lines = gap.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        close();
      }
      if (!lines[i].isBlank()) {
        paragraph.add(new Piece(0, "plain", List.of(new Part(lines[i].strip(), false))));
      }
    }
  }

  private void sentence(Sentence sentence) {
    var kind = lit.contains(sentence.number()) ? "lit" : sentence.role();
    var piece =
        new Piece(sentence.number(), kind.equals("title") ? "plain" : kind, parts(sentence));
    if (sentence.role().equals("title")) {
      close();
      blocks.add(new Heading(piece));
    } else {
      paragraph.add(piece);
    }
  }

  /// The sentence cut where cited words begin and end; words that are nearly all of it are no mark.
  private List<Part> parts(Sentence sentence) {
    var cited = new boolean[sentence.text().length() + 1];
    for (var citation : citations) {
      var length = citation.to() - citation.from();
      if (citation.sentence() == sentence.number() && length * 10 < cited.length * 6) {
        for (int i = citation.from(); i < citation.to(); i++) {
          var place = i - sentence.from();
          if (place >= 0 && place < sentence.text().length()) {
            cited[place] = true;
          }
        }
      }
    }
    var parts = new ArrayList<Part>();
    var from = 0;
    for (int i = 1; i <= sentence.text().length(); i++) {
      if (i == sentence.text().length() || cited[i] != cited[i - 1]) {
        parts.add(new Part(sentence.text().substring(from, i), cited[i - 1]));
        from = i;
      }
    }
    return parts;
  }

  private void gone(Removed removed) {
    close();
    var shown = text.substring(removed.from(), Math.min(removed.to(), text.length())).strip();
    if (!blocks.isEmpty()
        && blocks.getLast() instanceof Gone(List<String> reasons, List<String> texts)) {
      blocks.removeLast();
      var all = new LinkedHashSet<>(reasons);
      all.add(removed.reason());
      blocks.add(
          new Gone(List.copyOf(all), Stream.concat(texts.stream(), Stream.of(shown)).toList()));
    } else {
      blocks.add(new Gone(List.of(removed.reason()), List.of(shown)));
    }
  }

  private void close() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Paragraph(List.copyOf(paragraph)));
      paragraph.clear();
    }
  }

  private record Stretch(
      int from,
      int to,
      @org.jspecify.annotations.Nullable Sentence sentence,
      @org.jspecify.annotations.Nullable Removed removed) {}

  /// A piece of the layout.
  sealed interface Block {}

  /// The headline.
  record Heading(Piece piece) implements Block {}

  /// Sentences that stand together.
  record Paragraph(List<Piece> pieces) implements Block {}

  /// What was not read, and why, as codes.
  record Gone(List<String> reasons, List<String> texts) implements Block {}

  /// A sentence, or text without a number (0).
  ///
  /// @param kind `lit`, `plain` or `question`
  record Piece(int number, String kind, List<Part> parts) {}

  /// @param cited whether claims rest on these words
  record Part(String text, boolean cited) {}
}
