package org.tansiq.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// A state or territory by its ISO 3166-1 alpha-2 code, and Kosovo by the code in common use, `XK`.
public record Country(String code) {

  private static final Set<String> CODES = codes();

  public Country {
    if (!CODES.contains(code)) {
      throw new IllegalArgumentException(
          "no country " + code + "\nMaybe an ISO 3166-1 code: MA, ES");
    }
  }

  /// Whether a code is one of a country.
  public static boolean exists(String code) {
    return CODES.contains(code);
  }

  /// All codes, in order.
  public static List<String> all() {
    return List.copyOf(CODES);
  }

  @Override
  public String toString() {
    return code;
  }

  private static Set<String> codes() {
    var codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
    codes.add("XK");
    return codes;
  }
}
