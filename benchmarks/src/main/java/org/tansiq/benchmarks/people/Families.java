package org.tansiq.benchmarks.people;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes up family names as Arabic makes words: three root consonants in a pattern of vowels, with
/// what may stand before it.
///
/// A root is drawn by how frequent its consonants are, all three different; the same root and
/// pattern are spelled in Arabic, with French letters and with English ones, each by rules of its
/// own.
final class Families {

  /// A consonant: its Arabic letter, its French and its English spellings, how frequent it is.
  private record Sound(String arabic, List<String> french, List<String> english, int weight) {}

  private static final List<Sound> SOUNDS =
      List.of(
          sound("ب", "b", "b", 7),
          sound("ت", "t", "t", 4),
          sound("ث", "th t", "th", 1),
          sound("ج", "dj j", "j g", 4),
          sound("ح", "h", "h", 6),
          sound("خ", "kh", "kh", 3),
          sound("د", "d", "d", 6),
          sound("ذ", "dh d", "dh th", 1),
          sound("ر", "r", "r", 10),
          sound("ز", "z", "z", 4),
          sound("س", "s", "s", 6),
          sound("ش", "ch", "sh", 4),
          sound("ص", "s", "s", 3),
          sound("ض", "d dh", "d dh", 1),
          sound("ط", "t", "t", 3),
          sound("ظ", "dh d", "z dh", 1),
          sound("ع", "- a", "- a", 6),
          sound("غ", "gh g", "gh", 3),
          sound("ف", "f", "f", 4),
          sound("ق", "k q g", "q k g", 5),
          sound("ك", "k", "k", 4),
          sound("ل", "l", "l", 8),
          sound("م", "m", "m", 9),
          sound("ن", "n", "n", 7),
          sound("ه", "h", "h", 3),
          sound("و", "ou w", "w", 3),
          sound("ي", "y", "y", 2));

  /// 1, 2, 3 are the root; 22 is the second one doubled; A I U are long vowels, E ends a nisba, Y
  /// is ay, T the ending of women.
  private static final List<String> PATTERNS =
      List.of(
          "1A2i3",
          "1a2I3",
          "1a22A3",
          "1u2Y3",
          "1a23An",
          "ma12U3",
          "1a22U3",
          "1a23AwE",
          "1u2Y3E",
          "1a22A3E",
          "1A2i3E",
          "1a2I3E",
          "1a2U3",
          "mi12A3",
          "1a23E",
          "1i2A3E",
          "ma12a3E",
          "1U2A3",
          "1a2A23a",
          "1a23UnE",
          "1u23AnE",
          "bU1a23a",
          "1a2I3T",
          "1A2i3T",
          "za1a23UtE");

  private static final List<Part> BEFORE =
      List.of(
          before("", "", ""),
          before("ال", "El |El-|L'|", "Al |Al-|al-|El "),
          before("ال", "", "Al |Al-|"),
          before("بن ", "Ben |Ben", "Bin |Ben |Ibn "),
          before("بو", "Bou", "Bu|Abu "),
          before("ولد ", "Ould ", "Ould |Walad "));

  private static final int[] SHARES = {28, 30, 14, 13, 9, 6};
  private final RandomGenerator random;

  Families(RandomGenerator random) {
    this.random = random;
  }

  private static Sound sound(String arabic, String french, String english, int weight) {
    return new Sound(arabic, List.of(french.split(" ")), List.of(english.split(" ")), weight);
  }

  private static Part before(String arabic, String french, String english) {
    return new Part(arabic, List.of(french.split("\\|", -1)), List.of(english.split("\\|", -1)));
  }

  Part next() {
    var root = new ArrayList<Sound>();
    while (root.size() < 3) {
      var sound = sound();
      if (!root.contains(sound)) {
        root.add(sound);
      }
    }
    var pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
    var word = new Part(arabic(pattern, root), french(pattern, root), english(pattern, root));
    var before = BEFORE.get(drawn(SHARES));
    return new Part(
        before.arabic() + word.arabic(),
        joined(before.french(), word.french()),
        joined(before.english(), word.english()));
  }

  private int drawn(int[] shares) {
    int at = random.nextInt(java.util.Arrays.stream(shares).sum());
    int i = 0;
    while (at >= shares[i]) {
      at -= shares[i++];
    }
    return i;
  }

  private Sound sound() {
    return SOUNDS.get(drawn(SOUNDS.stream().mapToInt(Sound::weight).toArray()));
  }

  /// Up to three ways, as they come up.
  private List<String> joined(List<String> before, List<String> words) {
    var out = new ArrayList<String>();
    for (var word : words) {
      var first = before.get(random.nextInt(before.size()));
      out.add(
          first.endsWith(" ") || first.endsWith("-") || first.isEmpty()
              ? first + word
              : glued(first, word));
    }
    return out.stream().distinct().toList();
  }

  private static String glued(String first, String word) {
    return first.endsWith("'")
        ? first + word
        : first + Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }

  private static String arabic(String pattern, List<Sound> root) {
    var out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      out.append(
          switch (c) {
            case '1', '2', '3' ->
                i > 0 && pattern.charAt(i - 1) == c ? "" : root.get(c - '1').arabic();
            case 'A' -> "ا";
            case 'I', 'Y', 'E' -> "ي";
            case 'U' -> "و";
            case 'T' -> "ة";
            case 'a' -> i == pattern.length() - 1 ? "ة" : "";
            case 'i', 'u' -> "";
            case 'm' -> "م";
            case 'n' -> "ن";
            case 'w' -> "و";
            case 'b' -> "ب";
            case 'z' -> "ز";
            case 't' -> "ت";
            default -> throw new IllegalStateException(pattern);
          });
    }
    return out.toString();
  }

  private List<String> french(String pattern, List<Sound> root) {
    return List.of(latin(pattern, root, true), latin(pattern, root, true));
  }

  private List<String> english(String pattern, List<Sound> root) {
    return List.of(latin(pattern, root, false), latin(pattern, root, false));
  }

  private String latin(String pattern, List<Sound> root, boolean french) {
    var out = new StringBuilder();
    var last = "";
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (i > 0 && pattern.charAt(i - 1) == c) {
        out.append(last.length() == 1 ? last : "");
      } else if (c >= '1' && c <= '3') {
        var sound = root.get(c - '1');
        last = consonant(french ? sound.french() : sound.english());
        out.append(last);
      } else {
        out.append(vowel(c, french));
      }
    }
    var word = out.isEmpty() ? "a" : out.toString();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String consonant(List<String> spellings) {
    var one = spellings.get(random.nextInt(3) == 0 ? spellings.size() - 1 : 0);
    return one.equals("-") ? "" : one;
  }

  private String vowel(char c, boolean french) {
    return switch (c) {
      case 'a' -> pick("a a a e");
      case 'i' -> pick(french ? "i e e" : "i i e");
      case 'u' -> pick(french ? "ou o" : "u u o");
      case 'A' -> pick(french ? "a a a â" : "a a a aa");
      case 'I' -> pick(french ? "i" : "i i ee");
      case 'E' -> pick(french ? "i i y" : "i i y");
      case 'U' -> pick(french ? "ou" : "u oo ou");
      case 'Y' -> pick(french ? "ai ei é" : "ay ai ei");
      case 'T' -> pick(french ? "a" : "a ah");
      case 'w' -> french ? "ou" : "w";
      default -> String.valueOf(c);
    };
  }

  private String pick(String choices) {
    var all = choices.split(" ");
    return all[random.nextInt(all.length)];
  }
}
