package org.tansiq.desk.exchange.nominals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// An entry as the database keeps it.
final class EntryRow {

  static final String COLUMNS =
      """
      id, key, owner_unit, names, births, nationality, document, category, handling, handling_note,
        note, review_on, label from exchange.entry
      """;

  private EntryRow() {}

  static Entry read(ResultSet row, int ignored) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getString("key"),
        row.getString("owner_unit"),
        texts(row, "names"),
        texts(row, "births").stream().map(PartialDate::parse).toList(),
        Optional.ofNullable(row.getString("nationality")).map(Country::new),
        row.getString("document"),
        new Entry.Terms(
            Category.of(row.getString("category")).orElseThrow(),
            Handling.of(row.getString("handling")).orElseThrow(),
            row.getString("handling_note"),
            row.getString("note")),
        row.getObject("review_on", LocalDate.class),
        row.getInt("label"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
