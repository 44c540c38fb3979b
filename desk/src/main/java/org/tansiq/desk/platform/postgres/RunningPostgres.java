package org.tansiq.desk.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server of a home that another application holds, for a command that works beside it.
///
/// The other application keeps the lock and stops the server when it ends.
///
/// @param jdbcUrl without user and password
public record RunningPostgres(String jdbcUrl, String user, String password) {

  /// The server, where another application runs one on this home; whoever asks must be able to read
  /// the home's password.
  public static Optional<RunningPostgres> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    var home = Home.at(folder);
    if (free(home)) {
      return Optional.empty();
    }
    return PidFile.read(home)
        .filter(file -> file.ready() && file.namesPostmasterOf(home))
        .map(file ->
            new RunningPostgres(Probe.url(file.port()), DataFolder.OWNER, Secret.of(home).text()));
  }

  private static boolean free(Home home) {
    try (var lock = HomeLock.take(home)) {
      return true;
    } catch (PostgresUnavailable held) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "RunningPostgres[" + jdbcUrl + "]";
  }
}
