package org.tansiq.desk.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The desk's own TLS, where no proxy takes it off.
///
/// @param certificate a PEM file with the chain, the desk's own first
/// @param key a PEM file with its key, readable by the desk alone
@ConfigurationProperties("tansiq.tls")
public record TlsSettings(@DefaultValue("") String certificate, @DefaultValue("") String key) {

  public TlsSettings {
    if (certificate.isEmpty() != key.isEmpty()) {
      throw new IllegalStateException(
          "tansiq.tls needs a certificate and its key.\nMaybe "
              + (key.isEmpty() ? "tansiq.tls.key" : "tansiq.tls.certificate")
              + " is missing.");
    }
  }

  boolean on() {
    return !certificate.isEmpty();
  }
}
