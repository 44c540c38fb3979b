package org.tansiq.desk.api.records;

import java.util.Optional;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.officials.Named;
import org.tansiq.desk.register.places.Place;

/// Words in the languages of the desk.
@Says("Words in Arabic, French and English, each null where it is not known")
public record Name(Optional<String> ar, Optional<String> fr, Optional<String> en) {

  static Name of(String arabic, String french, String english) {
    return new Name(some(arabic), some(french), some(english));
  }

  static Name of(Named named) {
    return of(named.arabic(), named.french(), named.english());
  }

  static Name of(Place place) {
    return of(place.name(Tongue.AR), place.name(Tongue.FR), place.name(Tongue.EN));
  }

  /// An empty text is none.
  static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
