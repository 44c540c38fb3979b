package org.tansiq.desk.register.lists;

import java.time.LocalDate;
import java.util.UUID;

/// An order a list can stand in, by one column and then by the id, so that pages never overlap.
///
/// @param code as it stands in addresses; a leading minus turns the order round
/// @param column never null in any row
/// @param type the SQL type of the column: `text`, `date`, `int` or `uuid`
public record Sort(String code, String column, String type) {

  /// The order of the ids, which nobody sees a sense in and which no change of a record disturbs.
  public static Sort byId(String column) {
    return new Sort("id", column, "uuid");
  }

  /// The column a head of the table sorts by, such as `date`.
  public String head() {
    return descending() ? code.substring(1) : code;
  }

  /// The value of `aria-sort`.
  public String aria() {
    return descending() ? "descending" : "ascending";
  }

  boolean descending() {
    return code.startsWith("-");
  }

  String orderBy(String id) {
    var way = descending() ? " desc" : " asc";
    return " order by " + column + way + ", " + id + way;
  }

  /// The rows after a cursor, with the parameters `afterValue` and `afterId`.
  String after(String id) {
    if (column.equals(id)) {
      return id + " > :afterId";
    }
    var sign = descending() ? "<" : ">";
    return "(%s, %s) %s (cast(:afterValue as %s), :afterId)".formatted(column, id, sign, type);
  }

  /// Whether a cursor's text is a value of the column.
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
}
