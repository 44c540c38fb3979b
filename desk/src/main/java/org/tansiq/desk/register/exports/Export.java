package org.tansiq.desk.register.exports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A list that goes out as a file.
///
/// @param name of the list, such as `engagements`
/// @param format `csv`, `json` or, where it has events, `ics`
/// @param address of the list with its filter, for the ledger
/// @param rows hands every row to a reader, all from one moment
/// @param events what a calendar shows of a row; empty where the list has no calendar
public record Export<T>(
    String name,
    String format,
    String address,
    List<Column<T>> columns,
    Consumer<Consumer<T>> rows,
    Optional<Function<T, Optional<CalendarFile.Event>>> events) {

  public Export {
    columns = List.copyOf(columns);
  }

  /// A list without a calendar.
  public Export(
      String name,
      String format,
      String address,
      List<Column<T>> columns,
      Consumer<Consumer<T>> rows) {
    this(name, format, address, columns, rows, Optional.empty());
  }
}
