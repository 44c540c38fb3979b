package org.tansiq.desk.register.engagements;

import java.util.List;
import org.tansiq.desk.register.lists.Term;

/// The bar above every view of the engagements: the views, what narrows them, and the way out as a
/// file.
///
/// @param view `list`, `timeline`, `map` or `network`
/// @param kept the terms a form must carry along because it has no field for them
record FilterBar(
    String view,
    EngagementFilter filter,
    Engagements.Count count,
    List<Tab> tabs,
    List<Chip> chips,
    List<String> countries,
    List<Term> kept) {

  FilterBar {
    tabs = List.copyOf(tabs);
    chips = List.copyOf(chips);
    countries = List.copyOf(countries);
    kept = List.copyOf(kept);
  }

  String path() {
    return tabs.stream().filter(Tab::current).map(Tab::path).findFirst().orElse("/engagements");
  }

  /// The file of what is shown; proposed records go along only when asked for.
  String export(String format, boolean proposed) {
    var what = proposed ? filter.with("status", Standing.ALL.code()) : filter;
    return what.on("/engagements." + format);
  }

  String single(String key) {
    return filter.terms().stream()
        .filter(term -> term.key().equals(key))
        .map(Term::value)
        .findFirst()
        .orElse("");
  }

  /// @param href the same filter in that view
  record Tab(String view, String path, String href, boolean current) {}

  /// A term of the filter in words, with the address that is without it.
  record Chip(String label, String value, String without) {}
}
