package org.tansiq.desk.register.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tansiq.vocabulary.ArabicFolding;

/// A text cut into words and folded, so that a word is found however it was written, with or
/// without article and clinging particle.
///
/// Whoever changes what is folded raises {@link #VERSION}: the index is then built anew.
final class Folded {

  /// Of the folding, the sounds and what goes into the index.
  static final int VERSION = 1;

  private static final int LONGEST_WORD = 60;

  private Folded() {}

  /// A word of a text: where it stands and its folded form.
  record Word(int from, int to, String folded) {}

  /// The words of a text in their order.
  static List<Word> words(String text) {
    var found = new ArrayList<Word>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && belongs(text.charAt(i), from >= 0);
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        var folded = ArabicFolding.fold(text.substring(from, Math.min(i, from + LONGEST_WORD)));
        if (!folded.isBlank()) {
          found.add(new Word(from, i, folded));
        }
        from = -1;
      }
    }
    return found;
  }

  /// Letters and digits; signs above letters and the tatweel only inside a word.
  private static boolean belongs(char c, boolean inside) {
    if (Character.isLetterOrDigit(c) && c != 'ـ' || Character.isSurrogate(c)) {
      return true;
    }
    int type = Character.getType(c);
    return inside && (c == 'ـ' || type == Character.NON_SPACING_MARK || type == Character.FORMAT);
  }

  /// The folded words of a text, each once with all its forms, to be indexed.
  static Set<String> terms(String text) {
    var all = new LinkedHashSet<String>();
    words(text).forEach(word -> all.addAll(forms(word.folded())));
    return all;
  }

  /// The folded words alone, as a name is compared with another.
  static String plain(String text) {
    var out = new StringBuilder();
    for (var word : words(text)) {
      out.append(out.isEmpty() ? "" : " ").append(bare(word.folded()));
    }
    return out.toString();
  }

  /// A word, without a clinging `و ف ب ك ل`, and without its article.
  static Set<String> forms(String folded) {
    var forms = new LinkedHashSet<String>();
    forms.add(folded);
    if (arabic(folded)) {
      var loose = loose(folded);
      forms.add(loose);
      forms.add(bare(loose));
      if (folded.length() > 4 && folded.charAt(0) == 'و') {
        forms.add(folded.substring(1));
      }
    }
    return forms;
  }

  private static String loose(String word) {
    if (word.length() > 5 && "وفبك".indexOf(word.charAt(0)) >= 0 && word.startsWith("ال", 1)) {
      return word.substring(1);
    }
    return word.length() > 5 && word.startsWith("ولل") ? word.substring(1) : word;
  }

  /// A word without its article.
  static String bare(String word) {
    return word.length() > 3 && (word.startsWith("ال") || word.startsWith("لل"))
        ? word.substring(2)
        : word;
  }

  static boolean arabic(String word) {
    return !word.isEmpty()
        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }
}
