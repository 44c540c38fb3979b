package org.tansiq.desk.platform.database;

import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tansiq.desk.platform.postgres.EmbeddedPostgres;
import org.tansiq.desk.platform.web.Network;

/// Where the data lives.
///
/// @param url a JDBC URL of a PostgreSQL 15 or later (`TANSIQ_DB_URL`); empty means embedded
/// @param user the owner of the schemas there
/// @param password the owner's password; empty where the server asks none
/// @param home the folder of the embedded cluster and of what the desk keeps beside it
/// @param connections the most connections the desk holds at once
/// @param guest whether the embedded server of a desk that runs already is used too, as commands
///   beside it do
@ConfigurationProperties("tansiq.db")
public record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String home,
    @DefaultValue("24") int connections,
    @DefaultValue("false") boolean guest) {

  public DatabaseSettings {
    if (!url.isBlank() && !guarded(url)) {
      throw new IllegalStateException(
          "tansiq.db.url names a PostgreSQL on another machine without checked TLS.\nMaybe"
              + " sslmode=verify-full is missing at its end, with sslrootcert=FILE for a certificate"
              + " of the house.");
    }
  }

  /// Without `//` and a host it is this machine's.
  private static boolean guarded(String url) {
    var hosts = url.replaceFirst("^jdbc:postgresql:(?!//).*", "").replaceFirst("^[^/]*//", "");
    return url.matches(".*[?&]sslmode=verify-full(&.*)?")
        || Arrays.stream(hosts.split("[/?]", 2)[0].split(","))
            .map(host -> host.replaceFirst(":\\d+$", ""))
            .allMatch(host -> host.isEmpty() || Network.onThisMachine(host));
  }

  /// Whether the desk runs its own PostgreSQL, which is for trial.
  public boolean embedded() {
    return url.isBlank();
  }

  /// The folder asked for, or `~/.tansiq`, or `/var/lib/tansiq` for root.
  public Path homeFolder() {
    return home.isBlank() ? EmbeddedPostgres.defaultHome() : Path.of(home);
  }

  /// Where the embedded cluster lies.
  Path clusterFolder() {
    return homeFolder().resolve("postgres");
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + (embedded() ? homeFolder() : "external") + "]";
  }
}
