package org.tansiq.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A name as written, with the parts it is compared by and what looked wrong in it.
///
/// Refuses what is no name: nothing, a single letter, only digits or signs, or more letters than
/// any name has.
public final class Name {

  /// The most characters a name may have.
  public static final int LONGEST = 400;

  /// The most parts that are compared; what follows is left out with a warning.
  static final int MOST_PARTS = 12;

  private final String written;
  private final List<Token> tokens;
  private final Set<Warning> warnings;

  private Name(String written, List<Token> tokens, Set<Warning> warnings) {
    this.written = written;
    this.tokens = List.copyOf(tokens);
    this.warnings = Set.copyOf(warnings);
  }

  /// Reads a name; a {@link Refused} says what is wrong with it.
  public static Name of(String written) {
    if (written.length() > LONGEST) {
      throw new Refused(Refused.Code.TOO_LONG, written.length(), LONGEST);
    }
    var warnings = EnumSet.noneOf(Warning.class);
    var clean = clean(written, warnings);
    var usual = MachineZone.is(clean) ? MachineZone.usual(clean) : inOrder(clean);
    var tokens = new Compounds(words(usual, warnings)).tokens();
    if (tokens.isEmpty()) {
      throw new Refused(
          written.isBlank() ? Refused.Code.EMPTY : Refused.Code.NO_LETTERS, written.strip());
    }
    if (tokens.size() == 1 && tokens.getFirst().role == Token.Role.INITIAL) {
      throw new Refused(Refused.Code.ONE_LETTER, written.strip());
    }
    if (tokens.stream().allMatch(Token::light)) {
      warnings.add(Warning.ONLY_PARTICLES);
      tokens = tokens.stream().map(Token::full).toList();
    }
    if (tokens.size() > MOST_PARTS) {
      warnings.add(Warning.MANY_PARTS);
      tokens = tokens.subList(0, MOST_PARTS);
    }
    return new Name(clean, tokens, warnings);
  }

  /// The name without what cannot be seen.
  public String written() {
    return written;
  }

  /// What an officer should know about how it was written.
  public Set<Warning> warnings() {
    return warnings;
  }

  /// How many parts count as names; links such as "ben" do not.
  public int parts() {
    return (int) tokens.stream().filter(t -> !t.light()).count();
  }

  List<Token> tokens() {
    return tokens;
  }

  private static String clean(String written, Set<Warning> warnings) {
    var text = plain(written) ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
    if (plain(text)) {
      return text.strip();
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      if (type == Character.FORMAT || type == Character.CONTROL && !Character.isWhitespace(c)) {
        if (c != '\u200c' && c != '\u200d') {
          warnings.add(Warning.HIDDEN_CHARACTERS);
        }
      } else {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /// Whether nothing in it needs another form and nothing is hidden: printable ASCII and Arabic.
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' && (c < 'ء' || c > 'ي')) {
        return false;
      }
    }
    return true;
  }

  /// A family name given first, before a comma, goes last.
  private static String inOrder(String text) {
    if (text.indexOf(',') < 0 && text.indexOf('،') < 0) {
      return text;
    }
    var parts = text.replaceAll("[,،\\s]+$", "").split("[,،]", -1);
    return parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()
        ? parts[1] + " " + parts[0]
        : text;
  }

  private static List<Word> words(String text, Set<Warning> warnings) {
    var words = new ArrayList<Word>();
    var word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (letter(c)) {
        word.append(c);
      } else if (Character.isDigit(c)) {
        warnings.add(Warning.DIGITS);
      } else if (apostrophe(c) && elided(word)) {
        add(word.append(c).toString(), false, words, warnings);
        word.setLength(0);
      } else if (!apostrophe(c) && !word.isEmpty()) {
        add(word.toString(), c == MachineZone.CUT, words, warnings);
        word.setLength(0);
      }
    }
    return words;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z'
        || Character.isLetter(c)
        || c > 0x7F && (Character.isSurrogate(c) || marks(c));
  }

  /// The article of L'Hassan.
  private static boolean elided(CharSequence word) {
    return word.length() == 1 && (word.charAt(0) | ' ') == 'l';
  }

  private static boolean marks(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.MODIFIER_LETTER;
  }

  private static boolean apostrophe(char c) {
    return "'’‘`´ʿʾʻʼ′\"".indexOf(c) >= 0;
  }

  private static void add(String word, boolean cut, List<Word> words, Set<Warning> warnings) {
    var spelled = Spelled.of(word);
    if (spelled.disguised()) {
      warnings.add(Warning.MIXED_SCRIPTS);
    }
    if (spelled.script() == Script.OTHER && !spelled.letters().isEmpty()) {
      warnings.add(Warning.UNREAD_SCRIPT);
    }
    if (!spelled.letters().isEmpty()) {
      words.add(new Word(spelled, word, cut));
    }
    if (cut) {
      warnings.add(Warning.CUT_OFF);
    }
  }

  /// One written word and its letters; of a cut one there was room for the beginning only.
  record Word(Spelled spelled, String shown, boolean cut) {

    Script script() {
      return spelled.script();
    }

    String letters() {
      return spelled.letters();
    }
  }

  @Override
  public String toString() {
    return written;
  }
}
