package org.tansiq.desk.api.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.tansiq.desk.api.ApiRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// An address that may be called: over TLS, at a host that the administrator named.
///
/// @param path with its query, as it stands in a request
record Destination(String host, int port, String path) {

  private static final int TLS = 443;
  private static final int LONGEST = 500;

  static Destination of(String written, List<String> hosts) {
    try {
      var uri = new URI(written.strip());
      if (written.length() <= LONGEST
          && "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawFragment() == null
          && uri.toASCIIString().equals(uri.toString())) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var port = uri.getPort() < 0 ? TLS : uri.getPort();
        if (hosts.contains(port == TLS ? host : host + ":" + port)) {
          return new Destination(host, port, path(uri));
        }
      }
    } catch (URISyntaxException notAnAddress) {
      // Told below, with what was written.
    }
    throw new Refused(ApiRefusal.WEBHOOK_ADDRESS, shown(written), String.join(", ", hosts));
  }

  private static String path(URI uri) {
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static String shown(String written) {
    var clean = written.replaceAll("\\p{Cc}", "·");
    return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
  }

  /// As it stands in the header.
  String authority() {
    return port == TLS ? host : host + ":" + port;
  }
}
