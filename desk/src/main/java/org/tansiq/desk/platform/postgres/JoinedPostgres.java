package org.tansiq.desk.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// The embedded PostgreSQL of a desk that runs already, as a command beside it uses it: neither
/// started nor stopped here.
public record JoinedPostgres(String jdbcUrl, String user, String password) {

  /// The server of a home, where one runs and knows the home's password.
  public static Optional<JoinedPostgres> at(Path folder) {
    if (!Files.exists(folder.resolve("data").resolve("PG_VERSION"))) {
      return Optional.empty();
    }
    var home = Home.at(folder);
    return PidFile.read(home)
        .filter(file -> file.namesPostmasterOf(home) && file.ready())
        .flatMap(file -> join(home, file));
  }

  private static Optional<JoinedPostgres> join(Home home, PidFile file) {
    var secret = Secret.of(home);
    try {
      return new Probe(secret).answers(file)
          ? Optional.of(new JoinedPostgres(Probe.url(file.port()), DataFolder.OWNER, secret.text()))
          : Optional.empty();
    } catch (SQLException refused) {
      throw PostgresUnavailable.said(
          "PostgreSQL of " + home.folder() + " refuses its own password", refused, home.folder());
    }
  }

  @Override
  public String toString() {
    return "JoinedPostgres[" + jdbcUrl + "]";
  }
}
