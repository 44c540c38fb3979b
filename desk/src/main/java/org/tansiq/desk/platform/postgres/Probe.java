package org.tansiq.desk.platform.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Asks whether the server behind a port is the home's own.
///
/// SCRAM proves both sides: our password to the server and the server's knowledge of it to us, and
/// no weaker way of asking for a password is accepted (RFC 5802).
record Probe(Secret secret) {

  private static final String WRONG_PASSWORD = "28";

  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256"
        .formatted(port, DataFolder.OWNER);
  }

  /// @throws SQLException when the server refuses the password; while it starts the answer is no
  boolean answers(PidFile file) throws SQLException {
    var url = url(file.port()) + "&connectTimeout=5&socketTimeout=5";
    try (var connection = DriverManager.getConnection(url, DataFolder.OWNER, secret.text());
        var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      return row.next() && isChild(row.getLong(1), file.pid());
    } catch (SQLException refused) {
      if (String.valueOf(refused.getSQLState()).startsWith(WRONG_PASSWORD)) {
        throw refused;
      }
      return false;
    }
  }

  private static boolean isChild(long backend, long postmaster) {
    return ProcessHandle.of(backend)
        .flatMap(ProcessHandle::parent)
        .filter(parent -> parent.pid() == postmaster)
        .isPresent();
  }
}
