package org.tansiq.desk.register.places;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tansiq.desk.platform.pages.Tongue;

/// A city the register can put on the map.
///
/// @param country ISO 3166-1 alpha-2
/// @param lat degrees north, WGS 84
/// @param lon degrees east, WGS 84
/// @param seat whether the country's government, or its police, sits there
public record Place(
    UUID id,
    String country,
    String arabic,
    String french,
    String english,
    double lat,
    double lon,
    boolean seat) {

  /// The name on a page of that language.
  public String name(Tongue tongue) {
    return switch (tongue) {
      case AR -> arabic;
      case FR -> french;
      case EN -> english;
    };
  }

  /// The same city has the same id in every deployment, so that files can name it.
  static UUID idOf(String country, String english) {
    var name = "place/" + country + "/" + english;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
