package org.tansiq.desk.platform.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Another system that is sent the ledger as it grows; none where it is empty.
///
/// @param to host and port of a collector that takes syslog over TLS (RFC 5425), such as
///   `logs.police.example:6514`
/// @param trust a PEM file of the authorities that vouch for it; empty means the JDK's
@ConfigurationProperties("tansiq.forward")
public record ForwardSettings(@DefaultValue("") String to, @DefaultValue("") String trust) {

  public ForwardSettings {
    if (!to.isBlank() && !to.matches("\\S+:\\d{1,5}")) {
      throw new IllegalStateException(
          "tansiq.forward.to names no host and port: "
              + to
              + "\nMaybe the port is missing: 6514 is the one of syslog over TLS.");
    }
  }

  boolean on() {
    return !to.isBlank();
  }

  String host() {
    return to.substring(0, to.lastIndexOf(':')).replaceFirst("^\\[(.*)]$", "$1");
  }

  int port() {
    return Integer.parseInt(to.substring(to.lastIndexOf(':') + 1));
  }
}
