package org.tansiq.desk.register.places;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import org.tansiq.desk.platform.pages.Tongue;

/// Regions of the world by UN M49, with the names Unicode's CLDR gives them; never as a journalist
/// calls them.
public final class Regions {

  private static final List<String> ALL =
      Countries.codes().stream()
          .flatMap(country -> of(country).stream())
          .distinct()
          .sorted()
          .toList();

  private Regions() {}

  /// The M49 codes of all regions that countries lie in.
  public static List<String> all() {
    return ALL;
  }

  /// The M49 code of the region a country lies in, such as `039` for Southern Europe; empty where
  /// the standard places it nowhere.
  public static Optional<String> of(String country) {
    try {
      return Optional.ofNullable(
              Region.getInstance(country).getContainingRegion(RegionType.SUBCONTINENT))
          .map(Region::toString);
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /// The region's name on a page of that language.
  public static String name(String code, Tongue tongue) {
    return ULocale.getDisplayCountry("und_" + code, tongue.locale());
  }
}
