package org.tansiq.reading;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.tansiq.reading.Guard.Reason;

/// Whether two reports are of the same states and the same place.
final class PlaceSigns {

  /// Up to here a set of states is a meeting of partners, and another partner is another meeting;
  /// beyond it is a list, and lists leave out.
  private static final int PARTNERS = 2;

  private PlaceSigns() {}

  static void compare(Sketch a, Sketch b, Signs signs) {
    var one = a.portrait();
    var other = b.portrait();
    if (!one.countries().isEmpty() && !other.countries().isEmpty()) {
      countries(one.countries(), other.countries(), signs);
    }
    if (one.host().isPresent() && other.host().isPresent()) {
      boolean same = one.host().equals(other.host());
      signs.add(same ? "same-host" : "other-host", one.host().get(), other.host().get());
    }
  }

  private static void countries(Set<String> one, Set<String> other, Signs signs) {
    var common = new HashSet<>(one);
    common.retainAll(other);
    var values = new String[] {listed(one), listed(other)};
    int least = Math.min(one.size(), other.size());
    if (one.equals(other)) {
      signs.add(one.size() > 1 ? "same-countries" : "same-country", values);
    } else if (common.size() == least) {
      signs.add("fewer-countries", values);
    } else if (common.size() > 1 && common.size() * 2 >= least) {
      signs.add("common-countries", values);
    } else {
      signs.add("other-countries", values);
      if (common.isEmpty() || Math.max(one.size(), other.size()) <= PARTNERS) {
        signs.contradict(Reason.OTHER_COUNTRY, values);
      }
    }
  }

  private static String listed(Set<String> countries) {
    return String.join(" ", new TreeSet<>(countries));
  }
}
