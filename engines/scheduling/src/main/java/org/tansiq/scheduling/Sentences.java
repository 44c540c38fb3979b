package org.tansiq.scheduling;

import java.util.List;

/// Puts values into a pattern that holds `{0}`, `{1}` … and nothing else.
public final class Sentences {

  private Sentences() {}

  public static String filled(String pattern, List<String> values) {
    var text = new StringBuilder();
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
}
