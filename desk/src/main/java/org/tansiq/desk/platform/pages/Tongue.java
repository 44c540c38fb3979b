package org.tansiq.desk.platform.pages;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language the desk speaks, with the direction its pages run in.
public enum Tongue {
  AR("rtl", "ar-MA-u-nu-latn"),
  FR("ltr", "fr-MA-u-nu-latn"),
  EN("ltr", "en-GB");

  private final String direction;
  private final ULocale locale;

  Tongue(String direction, String tag) {
    this.direction = direction;
    this.locale = ULocale.forLanguageTag(tag);
  }

  /// `ar`, `fr` or `en`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// `rtl` or `ltr`.
  public String direction() {
    return direction;
  }

  /// For plurals and numbers; Western digits by default, as written in the Maghreb.
  public ULocale locale() {
    return locale;
  }

  /// The first of somebody's languages that the desk speaks, English where it speaks none of them.
  public static Tongue among(List<String> codes) {
    return codes.stream().flatMap(code -> spoken(code).stream()).findFirst().orElse(EN);
  }

  /// The tongue of a code; empty for any other.
  public static Optional<Tongue> spoken(String code) {
    return Arrays.stream(values()).filter(tongue -> tongue.code().equals(code)).findFirst();
  }

  /// The tongue for a code, Arabic for any other.
  public static Tongue of(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "fr" -> FR;
      case "en" -> EN;
      default -> AR;
    };
  }
}
