package org.tansiq.desk.register.places;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tansiq.desk.platform.pages.Tongue;

/// Countries by ISO 3166-1 code, with the names Unicode's CLDR gives them.
public final class Countries {

  private static final List<String> CODES =
      Gazetteer.read().stream().filter(Place::seat).map(Place::country).distinct().toList();
  private static final Set<String> KNOWN = Set.copyOf(CODES);
  private static final Map<Tongue, Map<String, String>> NAMES = names();
  private static final Map<Tongue, List<String>> ORDERS = orders();

  private Countries() {}

  /// The country's name on a page of that language; an unknown code stays as it is.
  public static String name(String code, Tongue tongue) {
    return NAMES.getOrDefault(tongue, Map.of()).getOrDefault(code, code);
  }

  /// Whether the desk knows the country.
  public static boolean known(String code) {
    return KNOWN.contains(code);
  }

  /// All codes.
  public static List<String> codes() {
    return CODES;
  }

  /// All codes in the order of their names, as a list to choose from.
  public static List<String> inOrder(Tongue tongue) {
    return ORDERS.getOrDefault(tongue, CODES);
  }

  private static Map<Tongue, List<String>> orders() {
    var all = new EnumMap<Tongue, List<String>>(Tongue.class);
    for (var tongue : Tongue.values()) {
      var order = Collator.getInstance(tongue.locale());
      Comparator<String> byName = (a, b) -> order.compare(name(a, tongue), name(b, tongue));
      all.put(tongue, CODES.stream().sorted(byName).toList());
    }
    return all;
  }

  private static Map<Tongue, Map<String, String>> names() {
    var all = new EnumMap<Tongue, Map<String, String>>(Tongue.class);
    for (var tongue : Tongue.values()) {
      all.put(
          tongue,
          CODES.stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Function.identity(),
                      code -> ULocale.getDisplayCountry("und_" + code, tongue.locale()))));
    }
    return all;
  }
}
