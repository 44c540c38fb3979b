package org.tansiq.desk.register.engagements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tansiq.desk.register.lists.Cursor;
import org.tansiq.desk.register.lists.Term;

/// Which engagements are asked for, read from the address of a page and written back to it.
///
/// Several kinds, countries or topics mean any of them.
public record EngagementFilter(
    String words,
    List<EngagementKind> kinds,
    List<String> countries,
    List<Topic> topics,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Hosted> hosted,
    Optional<Standing> standing,
    Optional<UUID> parent,
    Optional<UUID> official,
    Optional<UUID> organisation,
    Optional<UUID> place,
    Order order,
    Optional<Cursor> after) {

  /// Everything, newest first.
  public static final EngagementFilter NONE = of(Map.of());

  public EngagementFilter {
    kinds = List.copyOf(kinds);
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
  }

  /// Reads the parameters of an address; refuses what it does not know, naming what is permitted.
  public static EngagementFilter of(Map<String, List<String>> parameters) {
    return new FilterReader(parameters).read();
  }

  /// What narrows the list, one term for each chip of the filter bar.
  public List<Term> terms() {
    var terms = new ArrayList<Term>();
    if (!words.isEmpty()) {
      terms.add(new Term("q", words));
    }
    kinds.forEach(kind -> terms.add(new Term("kind", kind.code())));
    countries.forEach(country -> terms.add(new Term("country", country)));
    topics.forEach(topic -> terms.add(new Term("topic", topic.code())));
    from.ifPresent(day -> terms.add(new Term("from", day.toString())));
    to.ifPresent(day -> terms.add(new Term("to", day.toString())));
    hosted.ifPresent(side -> terms.add(new Term("hosted", side.code())));
    standing.ifPresent(status -> terms.add(new Term("status", status.code())));
    parent.ifPresent(id -> terms.add(new Term("parent", id.toString())));
    official.ifPresent(id -> terms.add(new Term("official", id.toString())));
    organisation.ifPresent(id -> terms.add(new Term("organisation", id.toString())));
    place.ifPresent(id -> terms.add(new Term("place", id.toString())));
    return terms;
  }

  /// The same filter on a path, from the first page on.
  public String on(String path) {
    var pairs = new ArrayList<>(terms());
    if (order != Order.NEWEST) {
      pairs.add(new Term("sort", order.code()));
    }
    return address(path, pairs);
  }

  /// The next page of the list.
  public String next(String path, Cursor last) {
    var address = on(path);
    return address
        + (address.indexOf('?') < 0 ? "?" : "&")
        + new Term("after", last.text()).encoded();
  }

  /// The filter less one term.
  public EngagementFilter without(Term term) {
    var left = new ArrayList<>(terms());
    left.remove(term);
    return again(left, order);
  }

  /// The filter with a term more; a term that can stand only once replaces the one before.
  public EngagementFilter with(String key, String value) {
    var more = new ArrayList<>(terms());
    if (!FilterReader.MANY.contains(key)) {
      more.removeIf(term -> term.key().equals(key));
    }
    more.add(new Term(key, value));
    return again(more, order);
  }

  /// The filter with the days between two, both counted.
  EngagementFilter between(LocalDate first, LocalDate last) {
    return new EngagementFilter(
        words,
        kinds,
        countries,
        topics,
        Optional.of(first),
        Optional.of(last),
        hosted,
        standing,
        parent,
        official,
        organisation,
        place,
        order,
        Optional.empty());
  }

  /// The same rows in another order.
  public EngagementFilter sorted(Order by) {
    return again(terms(), by);
  }

  private static EngagementFilter again(List<Term> terms, Order order) {
    var map = new LinkedHashMap<String, List<String>>();
    terms.forEach(t -> map.computeIfAbsent(t.key(), _ -> new ArrayList<>()).add(t.value()));
    map.put("sort", List.of(order.code()));
    return of(map);
  }

  private static String address(String path, List<Term> pairs) {
    return pairs.isEmpty()
        ? path
        : path + pairs.stream().map(Term::encoded).collect(Collectors.joining("&", "?", ""));
  }
}
