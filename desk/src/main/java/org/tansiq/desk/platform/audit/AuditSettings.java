package org.tansiq.desk.platform.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tansiq.desk.platform.database.DatabaseSettings;

/// Where the keys lie that vouch for the ledger.
///
/// @param keys the folder of `ledger.key` and `ledger.seal`; empty means `keys` beside the embedded
///   database. Instances that share a database share this folder, and whoever administers the
///   database should not be able to read it.
@ConfigurationProperties("tansiq.audit")
public record AuditSettings(@DefaultValue("") String keys) {

  /// The folder named, or `keys` beside the embedded database.
  public Path folder(DatabaseSettings database) {
    return keys.isBlank() ? database.homeFolder().resolve("keys") : Path.of(keys);
  }
}
