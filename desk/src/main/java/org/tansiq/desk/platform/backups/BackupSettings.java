package org.tansiq.desk.platform.backups;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What backups are sealed with where the command names no key file.
///
/// @param passphrase `TANSIQ_BACKUP_PASSPHRASE`; empty means that a person is asked
@ConfigurationProperties("tansiq.backup")
public record BackupSettings(@DefaultValue("") String passphrase) {

  @Override
  public String toString() {
    return "BackupSettings";
  }
}
