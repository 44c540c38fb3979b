package org.tansiq.desk.platform.database;

import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tansiq.desk.platform.postgres.EmbeddedPostgres;
import org.tansiq.desk.platform.postgres.RunningPostgres;

/// The PostgreSQL the desk talks to, as the owner of its schemas: for migrations, backups and
/// restores, which the desk's own role must not make.
public record DatabaseServer(
    String url, String user, String password, Optional<EmbeddedPostgres> embedded)
    implements AutoCloseable {

  /// The server that the settings name; the embedded one is started where it does not run.
  public static DatabaseServer open(DatabaseSettings settings) {
    if (!settings.embedded()) {
      return new DatabaseServer(
          settings.url(), settings.user(), settings.password(), Optional.empty());
    }
    var running = settings.guest() ? running(settings) : Optional.<RunningPostgres>empty();
    if (running.isPresent()) {
      var joined = running.get();
      return new DatabaseServer(
          joined.jdbcUrl(), joined.user(), joined.password(), Optional.empty());
    }
    var embedded = EmbeddedPostgres.open(settings.clusterFolder());
    return new DatabaseServer(
        embedded.jdbcUrl(), embedded.user(), embedded.password(), Optional.of(embedded));
  }

  /// The embedded server of a desk that runs on this home now.
  public static Optional<RunningPostgres> running(DatabaseSettings settings) {
    return settings.embedded() ? RunningPostgres.of(settings.clusterFolder()) : Optional.empty();
  }

  /// Plain connections of the owner, without a pool.
  public DriverManagerDataSource owner() {
    return new DriverManagerDataSource(url, user, password);
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }

  @Override
  public String toString() {
    return "DatabaseServer[" + (embedded.isPresent() ? "embedded" : "external") + "]";
  }
}
