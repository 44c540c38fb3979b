package org.tansiq.desk.platform.refusals;

import java.util.Locale;

/// A reason to say no, declared as an enum constant by the part that says it; the name is the
/// message key.
public interface RefusalCode {

  /// The constant's name, as every enum gives it.
  String name();

  /// The HTTP status that fits the refusal; 409 unless a code says otherwise.
  default int status() {
    return 409;
  }

  /// The key of the translated sentence, such as `refused.not-signed-in`.
  default String key() {
    return "refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
