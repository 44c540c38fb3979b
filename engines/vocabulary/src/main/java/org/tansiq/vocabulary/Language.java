package org.tansiq.vocabulary;

/// The languages Tansiq reads and speaks; OTHER is one it does not read.
public enum Language {
  AR,
  FR,
  EN,
  OTHER;

  /// The BCP 47 code; `und` for OTHER.
  public String code() {
    return switch (this) {
      case AR -> "ar";
      case FR -> "fr";
      case EN -> "en";
      case OTHER -> "und";
    };
  }

  /// The language of a code; OTHER for one that is not read.
  public static Language of(String code) {
    return switch (code) {
      case "ar" -> AR;
      case "fr" -> FR;
      case "en" -> EN;
      default -> OTHER;
    };
  }
}
