package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tansiq.reading.Sentence.Role;

/// Cuts lines into sentences and finds the title.
final class Splitter {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "m", "mm", "mme", "mr", "mrs", "ms", "dr", "pr", "prof", "gen", "col", "lt", "maj",
          "capt", "cmdr", "sgt", "st", "no", "art", "jan", "feb", "mar", "apr", "aug", "sept",
          "oct", "nov", "dec", "etc", "av", "vol", "hon", "brig", "insp", "supt", "u", "s", "d",
          "د", "أ", "م", "ا");
  private static final Pattern METADATA =
      Pattern.compile(
          "^(par|by|source|كتب|بقلم|نشر|تاريخ النشر|publié|publie|le \\d|published|updated|date )"
              + "|^[\\d\\s/.,:|\\-–—apmhGMT]+$",
          Pattern.CASE_INSENSITIVE);
  private static final int TITLE_LONGEST = 190;
  private static final int NAME_LONGEST = 6;

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();

  private Splitter(String text) {
    this.text = text;
  }

  static List<Sentence> of(String text, List<Cleaning.Line> lines) {
    var splitter = new Splitter(text);
    boolean titled = false;
    for (var line : lines) {
      titled = splitter.line(line, titled);
    }
    return splitter.sentences;
  }

  private boolean line(Cleaning.Line line, boolean titled) {
    var content = text.substring(line.start(), line.end());
    if (!titled && title(content)) {
      add(line.start(), line.end(), Role.TITLE);
      return true;
    }
    int from = line.start();
    for (int i = line.start(); i < line.end(); i++) {
      if (ends(i, line.end())) {
        int end = i + 1;
        while (end < line.end() && "\"”»’)؟?!.".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        addTrimmed(from, end);
        from = end;
        i = end - 1;
      }
    }
    addTrimmed(from, line.end());
    return titled || content.length() > TITLE_LONGEST;
  }

  /// The first line of some length that is neither a menu, a date nor a byline.
  private static boolean title(String line) {
    var words = line.split("\\s+").length;
    return words >= 4
        && line.length() <= TITLE_LONGEST
        && line.indexOf('|') < 0
        && (line.indexOf('»') < 0 || line.indexOf('«') >= 0)
        && line.indexOf('›') < 0
        && line.indexOf(" > ") < 0
        && !line.endsWith(".")
        && !METADATA.matcher(line).find()
        && !name(line);
  }

  /// A line that holds a person's name alone is a byline, however long the name.
  private static boolean name(String line) {
    var tokens = Tokens.of(line, 0, line.length());
    if (tokens.isEmpty() || tokens.size() > NAME_LONGEST) {
      return false;
    }
    if (tokens.getFirst().arabic()) {
      return WordLists.given(tokens.getFirst())
          && tokens.stream().allMatch(t -> WordLists.given(t) || !WordLists.common(t));
    }
    return tokens.stream()
        .allMatch(t -> t.capital() && !WordLists.latin(t) && !WordLists.institution(t));
  }

  private boolean ends(int i, int lineEnd) {
    char c = text.charAt(i);
    if (c == '؟' || c == '?' || c == '!') {
      return true;
    }
    if (c != '.'
        || i + 1 < lineEnd
            && !Character.isWhitespace(text.charAt(i + 1))
            && "\"”»’)".indexOf(text.charAt(i + 1)) < 0) {
      return false;
    }
    int from = i;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    var word = text.substring(from, i).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
    return !initial && !ABBREVIATIONS.contains(word);
  }

  private void addTrimmed(int from, int to) {
    while (from < to
        && !Character.isLetterOrDigit(text.charAt(from))
        && !"\"“«(#".contains(text.substring(from, from + 1))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to - from > 1) {
      var piece = text.substring(from, to);
      boolean asks = piece.endsWith("؟") || piece.endsWith("?");
      add(from, to, asks ? Role.QUESTION : Role.PLAIN);
    }
  }

  private void add(int from, int to, Role role) {
    sentences.add(new Sentence(sentences.size() + 1, from, to, text.substring(from, to), role));
  }
}
