package org.tansiq.desk.exchange.search;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.vocabulary.Country;

/// A country to choose, by its name in the language of the page.
public record Nation(String code, String name) {

  static List<Nation> all(Tongue tongue) {
    var collator = Collator.getInstance(tongue.locale());
    return Country.all().stream()
        .map(code -> new Nation(code, Countries.name(code, tongue)))
        .sorted(Comparator.comparing(Nation::name, collator))
        .toList();
  }
}
