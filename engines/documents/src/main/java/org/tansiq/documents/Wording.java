package org.tansiq.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentence for a refusal or a warning in the reader's language, for whoever has no messages of
/// their own, as the command line.
///
/// A pattern holds `{0}`, `{1}` … and nothing else, so that translators need no escaping.
public final class Wording {

  private final ResourceBundle messages;

  private Wording(ResourceBundle messages) {
    this.messages = messages;
  }

  /// Arabic or French where the locale asks for it, English otherwise.
  public static Wording in(Locale locale) {
    Locale known =
        switch (locale.getLanguage()) {
          case "ar", "fr" -> Locale.of(locale.getLanguage());
          default -> Locale.ENGLISH;
        };
    return new Wording(ResourceBundle.getBundle("org.tansiq.documents.messages", known));
  }

  /// What happened, the values, and on a new line what to do.
  public String of(Refusal refusal) {
    return filled(messages.getString(refusal.code().key()), refusal.values());
  }

  /// What to know about the text before trusting it.
  public String of(Warning warning) {
    return filled(messages.getString(warning.code().key()), warning.values());
  }

  private static String filled(String pattern, List<String> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean place = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
      int index = place ? pattern.charAt(i + 1) - '0' : -1;
      if (index >= 0 && index < values.size()) {
        text.append(values.get(index));
        i += 2;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  static List<String> strings(Object... values) {
    List<String> strings = new ArrayList<>();
    for (Object value : values) {
      strings.add(String.valueOf(value));
    }
    return strings;
  }
}
