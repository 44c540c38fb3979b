package org.tansiq.desk.api.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
          .map(Network::of)
          .toList();

  private final List<Network> named;

  /// @param named such as `10.20.0.0/16`
  Networks(List<String> named) {
    this.named = named.stream().map(Network::of).toList();
  }

  boolean permit(InetAddress address) {
    return named.stream().anyMatch(n -> n.holds(address))
        || NOT_PUBLIC.stream().noneMatch(n -> n.holds(address));
  }

  private record Network(List<Byte> start, int bits) {

    static Network of(String written) {
      var cut = written.strip().split("/");
      try {
        // A literal address is read, never looked up.
        if (cut.length == 2 && cut[0].matches("[0-9a-fA-F:.]+")) {
          var start = bytes(InetAddress.getByName(cut[0]));
          var bits = Integer.parseInt(cut[1]);
          if (bits >= 0 && bits <= start.size() * 8) {
            return new Network(start, bits);
          }
        }
      } catch (UnknownHostException | NumberFormatException notANetwork) {
        // Told below, with what was written.
      }
      throw new IllegalStateException(
          "“"
              + written
              + "” in tansiq.webhooks.networks is no network.\nMaybe the length is missing:"
              + " 10.20.0.0/16.");
    }

    private static List<Byte> bytes(InetAddress address) {
      var raw = address.getAddress();
      var list = new Byte[raw.length];
      Arrays.setAll(list, i -> raw[i]);
      return List.of(list);
    }

    boolean holds(InetAddress address) {
      var bytes = bytes(address);
      if (bytes.size() != start.size()) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((bytes.get(bit / 8) & mask) != (start.get(bit / 8) & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
