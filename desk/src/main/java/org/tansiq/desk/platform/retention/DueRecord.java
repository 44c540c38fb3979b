package org.tansiq.desk.platform.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A record whose time is over.
///
/// @param name what it is called in the reader's language
/// @param href its page; empty where it has none
/// @param since the day from which its age is counted
/// @param kept why somebody kept it before, until when
public record DueRecord(UUID id, String name, String href, LocalDate since, Optional<Kept> kept) {

  /// An earlier decision to keep it.
  public record Kept(LocalDate until, String why) {}

  /// From a row of `id`, `name`, `since`, `keep_until` and `keep_why`.
  ///
  /// @param path what its page's address begins with, before its id; empty where it has none
  public static DueRecord of(ResultSet row, String path) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var why = row.getString("keep_why");
    return new DueRecord(
        id,
        row.getString("name"),
        path.isEmpty() ? "" : path + id,
        row.getObject("since", LocalDate.class),
        Optional.ofNullable(row.getObject("keep_until", LocalDate.class))
            .map(day -> new Kept(day, why)));
  }
}
