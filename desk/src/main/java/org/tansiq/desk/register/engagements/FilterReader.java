package org.tansiq.desk.register.engagements;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tansiq.desk.register.lists.Checks;
import org.tansiq.desk.register.lists.Cursor;

/// Reads a filter from an address; every value is checked here, once.
final class FilterReader {

  static final Set<String> MANY = Set.of("kind", "country", "topic");

  private static final List<String> KEYS =
      List.of(
          "q",
          "kind",
          "country",
          "topic",
          "from",
          "to",
          "hosted",
          "status",
          "parent",
          "official",
          "organisation",
          "place",
          "sort",
          "after");
  private static final int MOST_VALUES = 30;

  private final Map<String, List<String>> given;

  FilterReader(Map<String, List<String>> given) {
    this.given = given;
  }

  EngagementFilter read() {
    given.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .findFirst()
        .ifPresent(key -> refuse(key, String.join(", ", KEYS)));
    var from = one("from", Checks::day);
    var to = one("to", Checks::day);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw Checks.refused(to.get().toString(), "≥ " + from.get());
    }
    var order = one("sort", FilterReader::order).orElse(Order.NEWEST);
    return new EngagementFilter(
        one("q", Checks::words).orElse(""),
        many("kind", FilterReader::kind),
        many("country", Checks::country),
        many("topic", FilterReader::topic),
        from,
        to,
        one("hosted", value -> constant(Hosted.values(), value)),
        one("status", value -> constant(Standing.values(), value)),
        one("parent", Checks::id),
        one("official", Checks::id),
        one("organisation", Checks::id),
        one("place", Checks::id),
        order,
        one("after", value -> cursor(value, order)));
  }

  private <T> Optional<T> one(String key, Function<String, T> reading) {
    var values = many(key, reading);
    if (values.size() > 1) {
      throw Checks.refused(String.join(", ", given.getOrDefault(key, List.of())), key + "=…");
    }
    return values.stream().findFirst();
  }

  private <T> List<T> many(String key, Function<String, T> reading) {
    var values =
        given.getOrDefault(key, List.of()).stream().filter(v -> !v.isBlank()).distinct().toList();
    if (values.size() > MOST_VALUES) {
      throw Checks.refused(key + " × " + values.size(), "1 … " + MOST_VALUES);
    }
    return values.stream().map(Checks::clean).map(reading).distinct().toList();
  }

  private static EngagementKind kind(String value) {
    return EngagementKind.of(value)
        .orElseThrow(() -> Checks.refused(value, String.join(", ", EngagementKind.codes())));
  }

  private static Topic topic(String value) {
    return Topic.of(value)
        .orElseThrow(() -> Checks.refused(value, String.join(", ", Topic.codes())));
  }

  private static Order order(String value) {
    return Arrays.stream(Order.values())
        .filter(order -> order.code().equals(value))
        .findFirst()
        .orElseThrow(() -> Checks.refused(value, String.join(", ", Order.codes())));
  }

  private static <E extends Enum<E>> E constant(E[] permitted, String value) {
    return Arrays.stream(permitted)
        .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() ->
            Checks.refused(
                value,
                String.join(
                    ", ",
                    Arrays.stream(permitted)
                        .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                        .toList())));
  }

  private static Cursor cursor(String value, Order order) {
    try {
      var cursor = Cursor.of(value);
      if (order.takes(cursor.value())) {
        return cursor;
      }
    } catch (IllegalArgumentException notACursor) {
      // Told below, with the value.
    }
    throw Checks.refused(value, "after=…~UUID");
  }

  private static void refuse(String value, String permitted) {
    throw Checks.refused(value, permitted);
  }
}
