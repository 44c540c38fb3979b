package org.tansiq.desk.platform.welcome;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.database.DatabaseSettings;

/// What this installation is, for the page that tells.
@Component
class Deployment {

  private final DatabaseSettings database;
  private final JdbcClient jdbc;

  Deployment(DatabaseSettings database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /// The program's version, where it was built with one.
  String version() {
    return Optional.ofNullable(Deployment.class.getPackage().getImplementationVersion()).orElse("");
  }

  /// The version of PostgreSQL.
  String server() {
    return jdbc.sql("show server_version").query(String.class).single().split(" ")[0];
  }

  /// The folder of the embedded server's data; empty where another server is used.
  Optional<String> home() {
    return database.embedded() ? Optional.of(database.homeFolder().toString()) : Optional.empty();
  }
}
