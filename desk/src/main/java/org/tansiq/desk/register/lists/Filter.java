package org.tansiq.desk.register.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which rows of a list are asked for, read from an address by its {@link Keys} and written back.
public record Filter(Keys keys, List<Term> terms, Sort sort, Optional<Cursor> after) {

  public Filter {
    terms = List.copyOf(terms);
  }

  /// All values of a key.
  public List<String> values(String key) {
    return terms.stream().filter(term -> term.key().equals(key)).map(Term::value).toList();
  }

  /// The value of a key that stands once.
  public Optional<String> value(String key) {
    return values(key).stream().findFirst();
  }

  /// The same filter on a path, from the first page on.
  public String on(String path) {
    var pairs = new ArrayList<>(terms);
    if (!sort.equals(keys.sorts().getFirst())) {
      pairs.add(new Term("sort", sort.code()));
    }
    return pairs.isEmpty()
        ? path
        : path + pairs.stream().map(Term::encoded).collect(Collectors.joining("&", "?", ""));
  }

  /// The next page of the list.
  public String next(String path, Cursor last) {
    var address = on(path);
    return address
        + (address.indexOf('?') < 0 ? "?" : "&")
        + new Term("after", last.text()).encoded();
  }

  /// The filter less one term.
  public Filter without(Term term) {
    var left = new ArrayList<>(terms);
    left.remove(term);
    return again(left, sort);
  }

  /// The filter with a term more; a term that can stand only once replaces the one before.
  public Filter with(String key, String value) {
    var more = new ArrayList<>(terms);
    if (keys.key(key).filter(Key::many).isEmpty()) {
      more.removeIf(term -> term.key().equals(key));
    }
    more.add(new Term(key, value));
    return again(more, sort);
  }

  /// The same rows in another order.
  public Filter sorted(Sort by) {
    return again(terms, by);
  }

  private Filter again(List<Term> terms, Sort by) {
    var map = new LinkedHashMap<String, List<String>>();
    terms.forEach(t -> map.computeIfAbsent(t.key(), _ -> new ArrayList<>()).add(t.value()));
    map.put("sort", List.of(by.code()));
    return keys.read(map);
  }
}
