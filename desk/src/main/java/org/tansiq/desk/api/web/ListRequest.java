package org.tansiq.desk.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.tansiq.desk.api.tokens.Caller;
import org.tansiq.desk.register.lists.Checks;
import org.tansiq.desk.register.lists.Cursor;
import org.tansiq.desk.register.lists.Key;

/// A list as a program asks for it: what people have confirmed, in the order of the ids, which
/// never change. So a record that is there from the first page to the last is on exactly one of
/// them, whoever writes meanwhile.
///
/// @param limit rows of a page
/// @param terms the filter, for the register's own readers of addresses
/// @param about what its cursors are bound to
public record ListRequest(int limit, Map<String, List<String>> terms, String about) {

  private static final int USUAL = 50;
  private static final int MOST = 200;

  public ListRequest {
    terms = Map.copyOf(terms);
  }

  /// @param name of the list
  /// @param keys what it can be asked for
  public static ListRequest of(
      Caller caller,
      String name,
      List<Key> keys,
      MultiValueMap<String, String> given,
      Cursors cursors) {
    var filter = new TreeMap<>(given);
    var limit = limit(single(filter, "limit"));
    var cursor = single(filter, "cursor");
    filter.keySet().stream()
        .filter(word -> keys.stream().noneMatch(key -> offered(key) && key.name().equals(word)))
        .findFirst()
        .ifPresent(word -> {
          throw Checks.refused(word, permitted(keys));
        });
    var about = name + "\n" + caller.officer().id() + "\n" + filter;
    var terms = new LinkedHashMap<String, List<String>>(filter);
    terms.put("status", List.of("confirmed"));
    terms.put("sort", List.of("id"));
    cursor.ifPresent(text -> {
      var id = UUID.fromString(cursors.open(about, text));
      terms.put("after", List.of(new Cursor(id.toString(), id).text()));
    });
    return new ListRequest(limit, terms, about);
  }

  /// Whether programs may ask by it: what nobody has confirmed never leaves.
  public static boolean offered(Key key) {
    return !key.name().equals("status");
  }

  /// What the next page is asked with.
  public Optional<String> next(Cursors cursors, Optional<Cursor> last) {
    return last.map(cursor -> cursors.seal(about, cursor.id().toString()));
  }

  private static Optional<String> single(Map<String, List<String>> given, String name) {
    var values = Optional.ofNullable(given.remove(name)).orElse(List.of());
    if (values.size() > 1) {
      throw Checks.refused(String.join(", ", values), name + " × 1");
    }
    return values.stream().findFirst();
  }

  /// How many rows a page has, as a program wishes.
  public static int limit(Optional<String> written) {
    return written
        .map(text -> {
          if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw Checks.refused(text, "1 … " + MOST);
          }
          return Integer.parseInt(text);
        })
        .orElse(USUAL);
  }

  private static String permitted(List<Key> keys) {
    var names = new ArrayList<>(keys.stream().filter(ListRequest::offered).map(Key::name).toList());
    names.addAll(List.of("limit", "cursor"));
    return String.join(", ", names);
  }
}
