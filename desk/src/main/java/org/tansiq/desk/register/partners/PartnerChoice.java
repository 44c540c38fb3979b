package org.tansiq.desk.register.partners;

import com.ibm.icu.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.lists.Keys;
import org.tansiq.desk.register.lists.Sort;
import org.tansiq.desk.register.places.Countries;

/// Which countries the list of partners shows, in which order. There are two hundred at most, so
/// that names can be ordered as the reader's language orders them.
final class PartnerChoice {

  static final Keys KEYS =
      new Keys(
          List.of(
              Key.search(),
              Key.region("region"),
              Key.one("with", List.of("agreement", "overdue", "engagement"), "filter.with.")),
          List.of(
              new Sort("name", "", "text"),
              new Sort("-name", "", "text"),
              new Sort("-engagements", "", "int"),
              new Sort("engagements", "", "int"),
              new Sort("-agreements", "", "int"),
              new Sort("agreements", "", "int"),
              new Sort("-overdue", "", "int"),
              new Sort("overdue", "", "int"),
              new Sort("-officials", "", "int"),
              new Sort("officials", "", "int"),
              new Sort("-met", "", "date"),
              new Sort("met", "", "date")));

  private PartnerChoice() {}

  static List<Partner> of(List<Partner> all, Filter filter, Tongue tongue) {
    var words = filter.value("q").map(PartnerChoice::folded);
    var order = order(filter.sort().head(), tongue);
    return all.stream()
        .filter(p -> words.filter(w -> !named(p, w)).isEmpty())
        .filter(p -> filter.value("region").filter(r -> !r.equals(p.region())).isEmpty())
        .filter(p -> holds(p, filter.value("with")))
        .sorted(filter.sort().code().startsWith("-") ? order.reversed() : order)
        .toList();
  }

  private static boolean holds(Partner partner, Optional<String> what) {
    return what.map(with ->
            switch (with) {
              case "agreement" -> partner.inForce() > 0;
              case "overdue" -> partner.overdue() > 0;
              default -> partner.engagements() > 0;
            })
        .orElse(true);
  }

  private static boolean named(Partner partner, String words) {
    return partner.code().equalsIgnoreCase(words)
        || List.of(Tongue.values()).stream()
            .anyMatch(tongue -> folded(Countries.name(partner.code(), tongue)).contains(words));
  }

  /// Without marks and case, and with the letters of Arabic that are written either way as one.
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .replaceAll("[أإآٱ]", "ا")
        .replace('ى', 'ي')
        .replace('ة', 'ه')
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static Comparator<Partner> order(String head, Tongue tongue) {
    var collator = Collator.getInstance(tongue.locale());
    Comparator<Partner> byName =
        (a, b) ->
            collator.compare(Countries.name(a.code(), tongue), Countries.name(b.code(), tongue));
    var numbers =
        Map.<String, Comparator<Partner>>of(
            "engagements", Comparator.comparingLong(Partner::engagements),
            "agreements", Comparator.comparingLong(Partner::inForce),
            "overdue", Comparator.comparingLong(Partner::overdue),
            "officials", Comparator.comparingLong(Partner::officials),
            "met", Comparator.comparing(p -> p.lastMet().orElse(LocalDate.MIN)));
    var number = numbers.get(head);
    return number == null ? byName : number.thenComparing(byName.reversed());
  }
}
