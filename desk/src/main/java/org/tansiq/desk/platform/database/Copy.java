package org.tansiq.desk.platform.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows streamed by PostgreSQL's COPY, which is an order of magnitude quicker than inserts, into a
/// table beside the one they are for, and from there over in one statement: row-level security lets
/// no COPY in. Needs a transaction.
public final class Copy implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private static final String BESIDE = "pg_temp.copied";

  private final Connection connection;
  private final String table;
  private final String columns;
  private final CopyIn target;
  private final StringBuilder pending = new StringBuilder(CHUNK + 4096);

  /// @param table with its schema
  public Copy(Connection connection, String table, String columns) throws SQLException {
    this.connection = connection;
    this.table = table;
    this.columns = columns;
    execute("create temporary table copied as select %s from %s limit 0".formatted(columns, table));
    target =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(BESIDE, columns));
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Adds a row; empty Optionals become null, lists become arrays.
  public void row(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        pending.append('\t');
      }
      cell(values[i]);
    }
    pending.append('\n');
    if (pending.length() >= CHUNK) {
      send();
    }
  }

  private void cell(@Nullable Object value) {
    switch (value) {
      case null -> pending.append("\\N");
      case Optional<?> optional -> cell(optional.orElse(null));
      case List<?> list -> escaped(array(list));
      case Boolean truth -> pending.append(truth ? 't' : 'f');
      default -> escaped(value.toString());
    }
  }

  private static String array(List<?> list) {
    var out = new StringBuilder("{");
    for (var item : list) {
      out.append(out.length() == 1 ? "\"" : ",\"")
          .append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return out.append('}').toString();
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> pending.append("\\\\");
        case '\t' -> pending.append("\\t");
        case '\n' -> pending.append("\\n");
        case '\r' -> pending.append("\\r");
        default -> pending.append(c);
      }
    }
  }

  private void send() throws SQLException {
    var bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
    target.writeToCopy(bytes, 0, bytes.length);
    pending.setLength(0);
  }

  /// Ends the stream; a stream that failed is already ended by the server's refusal.
  @Override
  public void close() throws SQLException {
    if (target.isActive()) {
      send();
      target.endCopy();
      execute("insert into %s (%s) select %s from %s".formatted(table, columns, columns, BESIDE));
      execute("drop table " + BESIDE);
    }
  }
}
