package org.tansiq.desk.register.engagements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// The orders a list of engagements can stand in; a leading minus turns an order round.
public enum Order {
  NEWEST("-date", "e.ordered_on", "date"),
  OLDEST("date", "e.ordered_on", "date"),
  LARGEST("-people", "e.people", "int"),
  SMALLEST("people", "e.people", "int"),
  PLACE("place", "e.place_text", "text"),
  PLACE_BACK("-place", "e.place_text", "text"),
  KIND("kind", "e.kind", "text"),
  KIND_BACK("-kind", "e.kind", "text"),
  ID("id", "e.id", "uuid");

  private final String code;
  private final String column;
  private final String type;

  Order(String code, String column, String type) {
    this.code = code;
    this.column = column;
    this.type = type;
  }

  /// As it stands in addresses, such as `-date`.
  public String code() {
    return code;
  }

  /// The column a head of the table sorts by, such as `date`.
  public String head() {
    return code.startsWith("-") ? code.substring(1) : code;
  }

  /// The value of `aria-sort`.
  public String aria() {
    return descending() ? "descending" : "ascending";
  }

  boolean descending() {
    return code.startsWith("-");
  }

  String column() {
    return column;
  }

  String orderBy() {
    var way = descending() ? " desc" : " asc";
    return " order by " + column + way + ", e.id" + way;
  }

  /// The rows after a cursor, with the parameters `afterValue` and `afterId`.
  String after() {
    if (this == ID) {
      return "e.id > :afterId";
    }
    var sign = descending() ? "<" : ">";
    return "(%s, e.id) %s (cast(:afterValue as %s), :afterId)".formatted(column, sign, type);
  }

  /// Whether a cursor's text is a value of this order's column.
  boolean takes(String value) {
    try {
      switch (type) {
        case "date" -> LocalDate.parse(value);
        case "int" -> Integer.parseInt(value);
        case "uuid" -> UUID.fromString(value);
        default -> {
          return value.length() <= 500;
        }
      }
      return true;
    } catch (RuntimeException notOfTheType) {
      return false;
    }
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Order::code).toList();
  }
}
