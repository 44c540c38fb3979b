package org.tansiq.desk.register.engagements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.desk.register.registrar.RegisterRefusal;

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
  private static final int LONGEST_WORDS = 200;
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
    var from = one("from", FilterReader::day);
    var to = one("to", FilterReader::day);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw refused(to.get().toString(), "≥ " + from.get());
    }
    var order = one("sort", FilterReader::order).orElse(Order.NEWEST);
    return new EngagementFilter(
        one("q", FilterReader::words).orElse(""),
        many("kind", FilterReader::kind),
        many("country", FilterReader::country),
        many("topic", FilterReader::topic),
        from,
        to,
        one("hosted", value -> constant(Hosted.values(), value)),
        one("status", value -> constant(Standing.values(), value)),
        one("parent", FilterReader::id),
        one("official", FilterReader::id),
        one("organisation", FilterReader::id),
        one("place", FilterReader::id),
        order,
        one("after", value -> cursor(value, order)));
  }

  private <T> Optional<T> one(String key, Function<String, T> reading) {
    var values = many(key, reading);
    if (values.size() > 1) {
      throw refused(String.join(", ", given.getOrDefault(key, List.of())), key + "=…");
    }
    return values.stream().findFirst();
  }

  private <T> List<T> many(String key, Function<String, T> reading) {
    var values =
        given.getOrDefault(key, List.of()).stream().filter(v -> !v.isBlank()).distinct().toList();
    if (values.size() > MOST_VALUES) {
      throw refused(key + " × " + values.size(), "1 … " + MOST_VALUES);
    }
    return values.stream().map(FilterReader::clean).map(reading).distinct().toList();
  }

  private static String clean(String value) {
    if (value.length() > 600 || value.chars().anyMatch(Character::isISOControl)) {
      throw refused(value.replaceAll("\\p{Cc}", "·"), "1 … " + LONGEST_WORDS);
    }
    return value.strip();
  }

  private static String words(String value) {
    if (value.length() > LONGEST_WORDS) {
      throw refused(value, "1 … " + LONGEST_WORDS);
    }
    return value;
  }

  private static EngagementKind kind(String value) {
    return EngagementKind.of(value)
        .orElseThrow(() -> refused(value, String.join(", ", EngagementKind.codes())));
  }

  private static Topic topic(String value) {
    return Topic.of(value).orElseThrow(() -> refused(value, String.join(", ", Topic.codes())));
  }

  private static String country(String value) {
    if (!Countries.known(value)) {
      throw refused(value, "ISO 3166-1: MA, ES, AE …");
    }
    return value;
  }

  private static Order order(String value) {
    return Arrays.stream(Order.values())
        .filter(order -> order.code().equals(value))
        .findFirst()
        .orElseThrow(() -> refused(value, String.join(", ", Order.codes())));
  }

  private static <E extends Enum<E>> E constant(E[] permitted, String value) {
    return Arrays.stream(permitted)
        .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() ->
            refused(
                value,
                String.join(
                    ", ",
                    Arrays.stream(permitted)
                        .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                        .toList())));
  }

  private static LocalDate day(String value) {
    try {
      var day = LocalDate.parse(value);
      if (day.getYear() < 1900 || day.getYear() > 2200) {
        throw refused(value, "1900-01-01 … 2200-12-31");
      }
      return day;
    } catch (DateTimeException notADay) {
      throw refused(value, "2025-09-23");
    }
  }

  private static UUID id(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException notAnId) {
      throw refused(value, "UUID");
    }
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
    throw refused(value, "after=…~UUID");
  }

  private static void refuse(String value, String permitted) {
    throw refused(value, permitted);
  }

  private static Refused refused(String value, String permitted) {
    var shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return new Refused(RegisterRefusal.NOT_A_VALUE, shown, permitted);
  }
}
