package org.tansiq.desk.api.webhooks;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.tansiq.desk.platform.web.Network;

/// Which machines may be called: public ones, and those in networks that an administrator named.
///
/// What is not public is the list of IANA's special-purpose registries (RFC 6890), and what hides
/// an IPv4 address in an IPv6 one.
final class Networks {

  private static final List<Network> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/8",
              "64:ff9b::/32",
              "100::/16",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "5f00::/16",
              "fc00::/6")
          .map(Networks::network)
          .toList();

  private final List<Network> named;

  /// @param named such as `10.20.0.0/16`
  Networks(List<String> named) {
    this.named = named.stream().map(Networks::network).toList();
  }

  boolean permit(InetAddress address) {
    return named.stream().anyMatch(n -> n.holds(address))
        || NOT_PUBLIC.stream().noneMatch(n -> n.holds(address));
  }

  private static Network network(String written) {
    return Network.of(written)
        .orElseThrow(() ->
            new IllegalStateException(
                "“"
                    + written
                    + "” in tansiq.webhooks.networks is no network.\nMaybe the length is missing:"
                    + " 10.20.0.0/16."));
  }
}
