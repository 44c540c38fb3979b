package org.tansiq.desk.register.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the address of one list may carry, and the orders it can stand in, the usual one first.
public record Keys(List<Key> keys, List<Sort> sorts) {

  private static final int MOST_VALUES = 30;

  public Keys {
    keys = List.copyOf(keys);
    sorts = List.copyOf(sorts);
  }

  /// Reads an address; refuses what it does not know, naming what is permitted.
  public Filter read(Map<String, List<String>> given) {
    given.keySet().stream()
        .filter(name -> !name.equals("sort") && !name.equals("after") && key(name).isEmpty())
        .findFirst()
        .ifPresent(name -> {
          throw Checks.refused(name, permitted());
        });
    var terms =
        keys.stream()
            .flatMap(key -> values(key, given).stream().map(v -> new Term(key.name(), v)))
            .toList();
    var sort = single("sort", given).map(this::sort).orElse(sorts.getFirst());
    var after = single("after", given).map(text -> cursor(text, sort));
    return new Filter(this, terms, sort, after);
  }

  /// The filter that lets everything pass, in the usual order.
  public Filter everything() {
    return read(Map.of());
  }

  Optional<Key> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /// The order of a code; refused where there is none.
  public Sort sort(String code) {
    return sorts.stream()
        .filter(sort -> sort.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> Checks.refused(code, String.join(", ", sorts.stream().map(Sort::code).toList())));
  }

  private static List<String> values(Key key, Map<String, List<String>> given) {
    var values =
        given.getOrDefault(key.name(), List.of()).stream()
            .filter(value -> !value.isBlank())
            .map(Checks::clean)
            .distinct()
            .toList();
    if (values.size() > (key.many() ? MOST_VALUES : 1)) {
      throw Checks.refused(
          String.join(", ", values), key.name() + " × " + (key.many() ? MOST_VALUES : 1));
    }
    return values.stream().map(key.check()).distinct().toList();
  }

  private static Optional<String> single(String name, Map<String, List<String>> given) {
    return values(new Key(name, Key.Kind.WORDS, false, List.of(), "", value -> value), given)
        .stream()
        .findFirst();
  }

  private static Cursor cursor(String text, Sort sort) {
    try {
      var cursor = Cursor.of(text);
      if (sort.takes(cursor.value())) {
        return cursor;
      }
    } catch (IllegalArgumentException notACursor) {
      // Told below, with the value.
    }
    throw Checks.refused(text, "after=…~UUID");
  }

  private String permitted() {
    return String.join(", ", keys.stream().map(Key::name).toList()) + ", sort, after";
  }
}
