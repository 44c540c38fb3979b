package org.tansiq.desk.api.records;

import java.util.Optional;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.officials.Named;

/// Words in the languages of the desk.
@Says("Words in Arabic, French and English, each null where it is not known")
public record Name(Optional<String> ar, Optional<String> fr, Optional<String> en) {

  static Name of(String arabic, String french, String english) {
    return new Name(some(arabic), some(french), some(english));
  }

  static Name of(Named named) {
    return of(named.arabic(), named.french(), named.english());
  }

  /// An empty text is none.
  static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
