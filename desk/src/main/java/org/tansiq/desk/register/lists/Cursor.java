package org.tansiq.desk.register.lists;

import java.util.UUID;

/// The last row of a page, after which the next one begins; pages stay right while rows come and
/// go.
///
/// @param value of the row in the column the list is ordered by
public record Cursor(String value, UUID id) {

  /// As it stands in addresses.
  public String text() {
    return value + "~" + id;
  }

  /// Reads a cursor; anything else is an `IllegalArgumentException`.
  public static Cursor of(String text) {
    var mark = text.lastIndexOf('~');
    if (mark < 0) {
      throw new IllegalArgumentException("no cursor: " + text);
    }
    return new Cursor(text.substring(0, mark), UUID.fromString(text.substring(mark + 1)));
  }
}
