package org.tansiq.desk.exchange.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tansiq.desk.exchange.nominals.Category;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.desk.exchange.nominals.Handling;

/// What a unit lets partners ask: its entries of some categories that are open or bear the offer's
/// label.
///
/// @param published empty until the first publication is made
record Offer(
    UUID id,
    String unit,
    String name,
    List<Category> categories,
    int label,
    Optional<Published> published) {

  /// What may go to others at all: H2 is not passed on, and H3 says in words what nobody checks
  /// here.
  private static final Set<Handling> PASSED_ON = EnumSet.of(Handling.H0, Handling.H1);

  /// Whom a partner is asked about without somebody choosing it: never victims or witnesses.
  static final Set<Category> USUAL =
      EnumSet.of(Category.SUSPECT, Category.CONVICTED, Category.MISSING);

  /// The publication that stands.
  ///
  /// @param version names it, and its key
  /// @param ownerKey the public key, which answers are checked against
  /// @param keys how many different ones the filter holds
  record Published(UUID version, String ownerKey, int keys, Instant at) {}

  Offer {
    categories = List.copyOf(categories);
  }

  /// Whether an entry is asked with it; which labels are is for row-level security.
  boolean holds(Entry entry, LocalDate today) {
    return entry.ownerUnit().equals(unit)
        && categories.contains(entry.terms().category())
        && PASSED_ON.contains(entry.terms().handling())
        && !entry.reviewOn().isBefore(today);
  }
}
