package org.tansiq.desk.platform.postgres;

import java.nio.file.Path;

/// Replaced by the launcher that lands next; until then an external database must be named.
public interface EmbeddedPostgres extends AutoCloseable {

  static EmbeddedPostgres open(Path home) {
    throw new IllegalStateException(
        "No embedded PostgreSQL yet in " + home + "\nMaybe name a server in TANSIQ_DB_URL.");
  }

  String jdbcUrl();

  String user();

  String password();

  @Override
  void close();
}
