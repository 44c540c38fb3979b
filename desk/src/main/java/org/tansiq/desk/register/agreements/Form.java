package org.tansiq.desk.register.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The form of an instrument, in the words of the UN Treaty Collection.
public enum Form {
  TREATY,
  AGREEMENT,
  MEMORANDUM,
  ARRANGEMENT,
  PROTOCOL,
  EXCHANGE_OF_NOTES,
  LETTER_OF_INTENT,
  WORK_PROGRAMME;

  /// The stored code, such as `exchange-of-notes`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The key of its word.
  public String key() {
    return "agreement.form." + code();
  }

  /// The form of a code; a form the desk does not know is an agreement, whatever its name.
  static Form of(String code) {
    return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst().orElse(AGREEMENT);
  }

  /// All codes.
  public static List<String> codes() {
    return Arrays.stream(values()).map(Form::code).toList();
  }
}
