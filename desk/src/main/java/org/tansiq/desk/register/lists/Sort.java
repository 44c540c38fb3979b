package org.tansiq.desk.register.lists;

import java.time.LocalDate;

/// An order a list can stand in, by one column and then by the id, so that pages never overlap.
///
/// @param code as it stands in addresses; a leading minus turns the order round
/// @param column never null in any row
/// @param type the SQL type of the column: `text`, `date` or `int`
public record Sort(String code, String column, String type) {

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
    var sign = descending() ? "<" : ">";
    return "(%s, %s) %s (cast(:afterValue as %s), :afterId)".formatted(column, id, sign, type);
  }

  /// Whether a cursor's text is a value of the column.
  boolean takes(String value) {
    try {
      switch (type) {
        case "date" -> LocalDate.parse(value);
        case "int" -> Integer.parseInt(value);
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
