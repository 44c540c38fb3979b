package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The owner's password: 256 random bits in a file only its owner reads.
record Secret(String text) {

  private static final int BYTES = 32;

  /// Reads the password, or draws one while there is no data it would have to fit.
  static Secret of(Home home) {
    try {
      if (Files.exists(home.password())) {
        return new Secret(Files.readString(home.password()).strip());
      }
      if (Files.exists(home.data().resolve("PG_VERSION"))) {
        throw new PostgresUnavailable(
            home.data() + " has no password: " + home.password() + " is missing",
            "it was left behind when the folder was copied: put it back beside data.");
      }
      var bytes = new byte[BYTES];
      new SecureRandom().nextBytes(bytes);
      var fresh = new Secret(HexFormat.of().formatHex(bytes));
      home.write(home.password(), fresh.text + "\n", "rw-------");
      return fresh;
    } catch (IOException failed) {
      throw PostgresUnavailable.said(home.password() + " cannot be read", failed, home.folder());
    }
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
