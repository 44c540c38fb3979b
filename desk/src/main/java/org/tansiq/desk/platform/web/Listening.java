package org.tansiq.desk.platform.web;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Where the desk listens and how: TLS 1.3 and 1.2 with forward secrecy and authenticated ciphers
/// only (RFC 9325), and nowhere but on this machine without TLS, unless a proxy that takes it off
/// is named.
@Component
final class Listening implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  static final List<String> CIPHERS =
      List.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  private final TlsSettings tls;
  private final ProxySettings proxies;
  private final PaceSettings pace;

  Listening(TlsSettings tls, ProxySettings proxies, PaceSettings pace) {
    this.tls = tls;
    this.proxies = proxies;
    this.pace = pace;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.setProtocol(PacedProtocol.class.getName());
    server.addProtocolHandlerCustomizers((PacedProtocol protocol) -> protocol.pace(pace));
    if (tls.on()) {
      var ssl = new Ssl();
      ssl.setCertificate(tls.certificate());
      ssl.setCertificatePrivateKey(tls.key());
      ssl.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      ssl.setCiphers(CIPHERS.toArray(String[]::new));
      server.setSsl(ssl);
      return;
    }
    var address = server.getAddress();
    if (proxies.trusted().isEmpty() && !onThisMachine(address)) {
      throw new IllegalStateException(
          "server.address is "
              + (address == null ? "every address" : address.getHostAddress())
              + ", where anybody could read along.\nMaybe tansiq.tls.certificate and tansiq.tls.key"
              + " are missing, or tansiq.proxies.trusted names no proxy that takes the TLS off.");
    }
  }

  private static boolean onThisMachine(@org.jspecify.annotations.Nullable InetAddress address) {
    return address != null && address.isLoopbackAddress();
  }
}
