package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tansiq.reading.Removed.Reason;
import org.tansiq.vocabulary.ArabicFolding;

/// Parts the text of a page from what the page carries beside it; nothing moves, so that every
/// offset stays that of the article as received.
final class Cleaning {

  private static final int SHORT = 220;
  private static final int PROSE = 130;
  private static final int LABEL = 60;
  private static final int LONGEST_NUMBER = 9;
  private static final int LETTERS = 0x10000;
  private static final Fragment[] NONE = {};
  private static final long PRIME = 1_099_511_628_211L;

  private static final Fragment[][] FRAGMENTS = fragments();

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final List<Removed> removed = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();

  private Cleaning(String text) {
    this.text = text;
  }

  /// What is left to read, line by line, and what was left out.
  record Clean(List<Line> lines, List<Removed> removed) {}

  /// A line of prose, trimmed.
  record Line(int start, int end) {}

  static Clean of(Article article) {
    var cleaning = new Cleaning(article.text());
    if (article.body() > 0) {
      cleaning.removed.add(new Removed(0, Math.max(1, article.body() - 1), Reason.ADDRESS));
    }
    cleaning.read(article.body());
    return new Clean(cleaning.lines, cleaning.removed);
  }

  private void read(int from) {
    int at = from;
    boolean related = false;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int start = at;
      at = end + 1;
      while (start < end && blank(text.charAt(start))) {
        start++;
      }
      while (end > start && blank(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        related = line(start, end, related);
      }
    }
  }

  private boolean line(int start, int end, boolean related) {
    var line = text.substring(start, end);
    var reason = number(line) ? Reason.COUNTER : line.length() < SHORT ? reason(line) : null;
    if (reason != null) {
      removed.add(new Removed(start, end, reason));
      return reason == Reason.RELATED || related && reason != Reason.COMMENT_FORM;
    }
    if (related && line.length() < PROSE) {
      removed.add(new Removed(start, end, Reason.RELATED));
      return true;
    }
    if (line.length() >= 12 && !seen.add(letters(line))) {
      removed.add(new Removed(start, end, Reason.REPEATED));
      return false;
    }
    lines.add(new Line(start, end));
    return false;
  }

  /// A line that holds a number alone counts shares or views.
  private static boolean number(String line) {
    return line.length() < LONGEST_NUMBER && line.chars().allMatch(Character::isDigit);
  }

  /// A number for the letters and digits of a line, folded: the same for two prints of one line.
  private static long letters(String line) {
    long sum = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        char folded = c >= 0x600 && c < 0x700 ? ArabicFolding.fold(c) : Character.toLowerCase(c);
        sum = sum * PRIME + folded;
      }
    }
    return sum;
  }

  /// A fragment counts where a word begins, at the head of the line or on a line that is no
  /// sentence.
  private static @Nullable Reason reason(String line) {
    boolean sentence =
        line.length() > LABEL && ".؟?!\"”»".indexOf(line.charAt(line.length() - 1)) >= 0;
    int last = sentence ? Math.min(line.length(), 4) : line.length();
    for (int i = 0; i < last; i++) {
      if (i == 0
          || !Character.isLetter(line.charAt(i - 1))
          || !Character.isLetter(line.charAt(i))) {
        char first = line.charAt(i);
        for (var fragment : FRAGMENTS[first]) {
          if (line.startsWith(fragment.text(), i) && fragment.fits(i, line)) {
            return fragment.reason();
          }
        }
      }
    }
    return null;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || Character.getType(c) == Character.FORMAT;
  }

  /// The fragments by their first letter.
  private static Fragment[][] fragments() {
    var byLetter = new Fragment[LETTERS][];
    Arrays.fill(byLetter, NONE);
    for (var line : Lexicon.lines("boilerplate.tsv")) {
      var cells = line.split("\t", -1);
      if (cells.length == 2) {
        char first = cells[1].charAt(0);
        var known = byLetter[first];
        byLetter[first] = Arrays.copyOf(known, known.length + 1);
        byLetter[first][known.length] = new Fragment(Reason.valueOf(cells[0]), cells[1]);
      }
    }
    return byLetter;
  }

  private record Fragment(Reason reason, String text) {

    /// A byline ends with its words.
    boolean fits(int at, String line) {
      return reason != Reason.BYLINE || at + text.length() == line.length();
    }
  }
}
