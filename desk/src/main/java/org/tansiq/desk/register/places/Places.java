package org.tansiq.desk.register.places;

import java.util.Optional;
import java.util.UUID;

/// The gazetteer: seats of government and large cities, found by any of their names.
public interface Places {

  /// The city a source names, in Arabic, French or English and in any usual spelling.
  Optional<Place> find(String country, String name);

  /// Where a country's government sits; where an engagement without a known city is drawn.
  Optional<Place> seat(String country);

  /// The city with this id.
  Optional<Place> with(UUID id);
}
