package org.tansiq.desk.platform.passkeys;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where officers reach the desk. A passkey belongs to one host and works on one origin, exactly as
/// browsers report it.
///
/// @param origin such as `https://desk.example`; empty where officers sit at the machine itself
@ConfigurationProperties("tansiq.sign-in")
public record PasskeySettings(@DefaultValue("") String origin) {

  /// Whether TLS stands between officers and the desk.
  public boolean encrypted() {
    return origin.startsWith("https:");
  }

  /// The origin, on the machine itself where none is set.
  public URI on(int port) {
    return URI.create(origin.isEmpty() ? "http://localhost:" + port : origin);
  }
}
