package org.tansiq.desk.register.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How a name sounds, in consonants that are the same in Arabic and Latin script: حموشي, Hammouchi
/// and Hamouchi are one.
///
/// It finds; it does not decide who somebody is.
final class Sound {

  /// Marks a sound among the words of the index, in which no word begins with it.
  static final String MARK = "@";

  private static final int SHORTEST = 2;
  private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنهپچڤگژ";
  private static final String SAME = "bttjhxddrzsSsdtzgfkklmnhbSfgj";
  private static final String SUN = "تثدذرزسشصضطظلن";
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");
  private static final List<String> PARTICLES = List.of("al", "el", "ould", "de", "von", "van");
  private static final List<String[]> LETTERS =
      List.of(
          new String[] {"tch", "S"},
          new String[] {"sch", "S"},
          new String[] {"ch", "S"},
          new String[] {"sh", "S"},
          new String[] {"kh", "x"},
          new String[] {"gh", "g"},
          new String[] {"th", "t"},
          new String[] {"dh", "d"},
          new String[] {"ph", "f"},
          new String[] {"dj", "j"},
          new String[] {"qu", "k"},
          new String[] {"q", "k"},
          new String[] {"ce", "s"},
          new String[] {"ci", "s"},
          new String[] {"c", "k"},
          new String[] {"p", "b"},
          new String[] {"v", "f"});

  private Sound() {}

  /// The sounds of a name's words, marked for the index.
  static Set<String> of(String name) {
    var all = new LinkedHashSet<String>();
    var words = Folded.words(name);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i).folded();
      var next = i + 1 < words.size() ? words.get(i + 1).folded() : "";
      var servant = (word.equals("عبد") || word.equals("abd")) && !next.isEmpty();
      var sound = servant ? servant(next) : of(word, Folded.arabic(word));
      if (servant) {
        i++;
      }
      if (sound.length() >= SHORTEST) {
        all.add(MARK + sound);
      }
    }
    return all;
  }

  /// عبد الرحيم is written Abderrahim and عبد الحق Abdelhak: the article melts into sun letters.
  private static String servant(String next) {
    var arabic = Folded.arabic(next);
    var bare = Folded.bare(next);
    var melts = !arabic || bare.equals(next) || SUN.indexOf(bare.charAt(0)) >= 0;
    return TWICE.matcher("bd" + (melts ? "" : "l") + of(bare, arabic)).replaceAll("$1");
  }

  private static String of(String word, boolean arabic) {
    return TWICE.matcher(arabic ? arabic(Folded.bare(word)) : latin(word)).replaceAll("$1");
  }

  private static String arabic(String word) {
    var out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int place = ARABIC.indexOf(c);
      if (i == 0 && (c == 'و' || c == 'ي')) {
        out.append(c == 'و' ? 'w' : 'y');
      } else if (place >= 0 && !(c == 'ه' && i == word.length() - 1)) {
        out.append(SAME.charAt(place));
      }
    }
    return out.toString();
  }

  private static String latin(String folded) {
    if (PARTICLES.contains(folded)) {
      return "";
    }
    var word = folded.startsWith("ou") && folded.length() > 3 ? "w" + folded.substring(2) : folded;
    for (var pair : LETTERS) {
      word = word.replace(pair[0], pair[1]);
    }
    word = word.endsWith("h") ? word.substring(0, word.length() - 1) : word;
    var out = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean half = c == 'w' || c == 'y';
      if (c > 'z' || half && i > 0 || "aeiou".indexOf(c) >= 0) {
        continue;
      }
      out.append(c == 'x' && folded.indexOf("kh") < 0 ? "ks" : String.valueOf(c));
    }
    return out.toString();
  }
}
