package org.tansiq.desk.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Who asks, where proxies that an operator named stand in between: `X-Forwarded-For` is read from
/// its end for as long as trusted machines wrote it. The first address that is not one of them
/// asked; what stands before it anybody can have written.
///
/// Where a proxy is named, nobody else comes without TLS. Nothing else of what a proxy may say is
/// read: the desk's own address is a setting.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {

  private final ProxySettings settings;

  TrustedProxies(ProxySettings settings) {
    this.settings = settings;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return settings.trusted().isEmpty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var peer = Network.literal(request.getRemoteAddr());
    if (!request.isSecure() && peer.filter(this::near).isEmpty()) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var client = client(request);
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getRemoteAddr() {
            return client;
          }
        },
        response);
  }

  /// Who may come without TLS: a named proxy and this machine.
  private boolean near(InetAddress peer) {
    return peer.isLoopbackAddress() || settings.trust(peer);
  }

  private String client(HttpServletRequest request) {
    var said =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(line -> Stream.of(line.split(",")))
            .toList();
    var nearest = request.getRemoteAddr();
    for (var hop : said.reversed()) {
      if (Network.literal(nearest).filter(settings::trust).isEmpty()) {
        return nearest;
      }
      var before = address(hop);
      if (before.isEmpty()) {
        return nearest;
      }
      nearest = before.get().getHostAddress();
    }
    return nearest;
  }

  /// An address as proxies write it, with or without a port.
  private static Optional<InetAddress> address(String hop) {
    return Network.literal(
        hop.strip()
            .replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1")
            .replaceFirst("^(\\d+(?:\\.\\d+){3}):\\d+$", "$1"));
  }
}
