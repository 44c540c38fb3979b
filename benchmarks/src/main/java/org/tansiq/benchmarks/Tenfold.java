package org.tansiq.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes ten countries of one: every record of the register and of the intake is there nine times
/// more, under other keys that still fit together, its engagements some days apart.
final class Tenfold {

  private static final List<String> TABLES =
      List.of(
          "intake.article",
          "intake.report",
          "register.source",
          "register.sentence",
          "register.organisation",
          "register.official",
          "register.official_name",
          "register.post",
          "register.post_spelling",
          "register.engagement",
          "register.engagement_person",
          "register.engagement_organisation",
          "register.met",
          "register.agreement",
          "register.agreement_party",
          "register.commitment",
          "register.claim",
          "register.citation",
          "register.claim_step",
          "register.search_entry");

  /// Keys of what is not copied: places of the world and officers of the desk.
  private static final Set<String> SHARED = Set.of("place_id", "added_by", "by");

  private static final Set<String> DAYS = Set.of("from_date", "to_date", "met_on");

  private Tenfold() {}

  /// @param url the database, as the owner of the schemas
  static void make(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      for (var lighter : lighter(connection)) {
        statement.execute(lighter);
      }
      for (var table : TABLES) {
        statement.executeUpdate(copying(connection, table));
      }
      // No trigger said that there is more to read.
      statement.execute("update register.edition set number = number + 1");
      statement.execute("vacuum analyze");
    }
  }

  /// Nothing that follows single rows follows these: what it keeps is copied too, and fits.
  private static List<String> lighter(Connection connection) throws SQLException {
    var all = new ArrayList<String>();
    for (var table : TABLES) {
      all.add("alter table %s disable trigger user".formatted(table));
    }
    try (var asked =
            connection.prepareStatement(
                """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                from pg_constraint where contype = 'f' and conrelid::regclass::text = any(?)
                """);
        var rows = asking(asked, connection)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  private static ResultSet asking(PreparedStatement asked, Connection connection)
      throws SQLException {
    asked.setArray(1, connection.createArrayOf("text", TABLES.toArray()));
    return asked.executeQuery();
  }

  private static String copying(Connection connection, String table) throws SQLException {
    var columns = new ArrayList<String>();
    var values = new ArrayList<String>();
    try (var asked =
        connection.prepareStatement(
            """
            select column_name, udt_name from information_schema.columns
            where table_schema || '.' || table_name = ? and is_generated = 'NEVER'
              and is_identity = 'NO' order by ordinal_position
            """)) {
      asked.setString(1, table);
      var rows = asked.executeQuery();
      while (rows.next()) {
        columns.add("\"" + rows.getString(1) + "\"");
        values.add(value(rows.getString(1), rows.getString(2)));
      }
    }
    return "insert into %s (%s) select %s from %s, generate_series(1, 9) as k"
        .formatted(table, String.join(", ", columns), String.join(", ", values), table);
  }

  private static String value(String column, String type) {
    var quoted = "\"" + column + "\"";
    if (type.equals("uuid") && !SHARED.contains(column)) {
      return key(quoted);
    }
    if (column.equals("content_hash")) {
      return quoted + " || '-' || k";
    }
    if (column.equals("href")) {
      return "replace(href, subject_id::text, %s::text)".formatted(key("subject_id"));
    }
    return DAYS.contains(column) && type.equals("date") ? quoted + " - 3 * k" : quoted;
  }

  private static String key(String column) {
    return "md5(%s::text || k)::uuid".formatted(column);
  }
}
