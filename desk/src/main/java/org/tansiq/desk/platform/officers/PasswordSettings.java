package org.tansiq.desk.platform.officers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A larger collection of breached passwords than the one that comes along.
///
/// @param breached a file of SHA-1 hashes in hexadecimal, one a line and in their order, each with
///   or without a colon and a count, as *Pwned Passwords* is handed out; empty where there is none
@ConfigurationProperties("tansiq.passwords")
public record PasswordSettings(@DefaultValue("") String breached) {

  public PasswordSettings {
    if (!breached.isBlank() && !Files.isReadable(Path.of(breached))) {
      throw new IllegalStateException(
          "tansiq.passwords.breached names no file that can be read: "
              + breached
              + "\nMaybe it lies elsewhere, or is not readable for the desk's account.");
    }
  }
}
