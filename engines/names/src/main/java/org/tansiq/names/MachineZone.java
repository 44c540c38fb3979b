package org.tansiq.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A name as the machine-readable zone of a travel document writes it (ICAO Doc 9303 parts 3 to 6):
/// `FAMILY<NAME<<GIVEN<NAMES<<<<`, the first line as a whole or only its name.
///
/// Arabic letters the zone has spelled by its table (`MXHMD` for محمد) are read back into Arabic; a
/// name that fills its field to the end may be cut off, and its last word is marked so.
final class MachineZone {

  /// After a word of which the zone may have had room for the beginning only.
  static final char CUT = '…';

  private static final Map<String, String> LETTERS = letters();
  private static final int LONGEST = 3;
  private static final int TD3_LINE = 44;
  private static final int TD2_LINE = 36;
  private static final int BEFORE_NAME = 5;
  private static final List<Integer> FIELDS = List.of(39, 31, 30);
  private static final String VOWELS = "اعإؤ";
  private static final double MOST_VOWELS = 0.34;
  private static final Pattern SIGN = Pattern.compile("X[CDHJKSTZ]|XAH(?![A-Z])");

  private MachineZone() {}

  static boolean is(String text) {
    return text.indexOf('<') >= 0;
  }

  /// Given names first, spaces between words; Arabic where the zone was spelled from Arabic.
  static String usual(String text) {
    var field = field(text.lines().findFirst().orElse(text).strip().toUpperCase(Locale.ROOT));
    boolean cut = FIELDS.contains(field.length()) && !field.endsWith("<");
    var names = (cut ? field + CUT : field.replaceAll("<+$", "")).split("<<+", 2);
    var usual = names.length == 2 ? names[1] + "<" + names[0] : names[0];
    var words = new ArrayList<>(List.of(usual.split("[<\\s]+")));
    words.removeIf(String::isEmpty);
    return String.join(" ", read(words));
  }

  /// The line without the kind of document and the issuing state.
  private static String field(String line) {
    boolean whole =
        line.length() == TD3_LINE && line.startsWith("P")
            || line.length() == TD2_LINE && line.matches("[ACIPV].*")
            || line.matches("P<[A-Z<]{3}[A-Z].*");
    return whole ? line.substring(BEFORE_NAME) : line;
  }

  /// All words in Arabic where the table spells all of them, one of its own signs is among them,
  /// and they have as few vowels as unvowelled Arabic; else as they are.
  private static List<String> read(List<String> words) {
    var arabic = words.stream().map(MachineZone::arabic).toList();
    var letters = String.join("", arabic);
    long vowels = letters.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
    boolean spelled =
        !arabic.contains("")
            && words.stream().anyMatch(w -> SIGN.matcher(w).find())
            && vowels <= MOST_VOWELS * letters.length();
    return spelled
        ? arabic
        : words.stream().map(w -> w.replace("NXX", "N").replace("UXX", "U")).toList();
  }

  /// The word in Arabic letters; empty where the table does not spell it.
  private static String arabic(String word) {
    var out = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int length = word.charAt(at) == CUT ? 1 : spelled(word, at);
      if (length == 0) {
        return "";
      }
      var part = word.substring(at, at + length);
      out.append(LETTERS.getOrDefault(part, part));
      at += length;
    }
    return out.toString();
  }

  private static int spelled(String word, int at) {
    for (int length = Math.min(LONGEST, word.length() - at); length > 0; length--) {
      if (LETTERS.containsKey(word.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static Map<String, String> letters() {
    var map = new HashMap<String, String>();
    for (var cells : Resource.rows("machine-zone.tsv")) {
      map.putIfAbsent(cells[1], cells[0]);
    }
    return map;
  }
}
