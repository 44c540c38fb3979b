package org.tansiq.desk.platform.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A range of addresses as operators write them (CIDR), such as `10.20.0.0/16`.
public record Network(List<Byte> start, int bits) {

  public Network {
    start = List.copyOf(start);
  }

  /// Reads one; empty where it is none.
  public static Optional<Network> of(String written) {
    var cut = written.strip().split("/");
    try {
      if (cut.length == 2) {
        var start = literal(cut[0]).map(Network::bytes);
        var bits = Integer.parseInt(cut[1]);
        return start.filter(s -> bits >= 0 && bits <= s.size() * 8).map(s -> new Network(s, bits));
      }
    } catch (NumberFormatException notALength) {
      // No network.
    }
    return Optional.empty();
  }

  /// A written address, which is read and never looked up; empty where it is none.
  public static Optional<InetAddress> literal(String written) {
    try {
      return written.matches("[0-9.]{7,15}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*")
          ? Optional.of(InetAddress.getByName(written))
          : Optional.empty();
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }

  /// Whether an address leads no further than this machine.
  public static boolean onThisMachine(String host) {
    var bare = host.replaceFirst("^\\[(.*)]$", "$1");
    return bare.equals("localhost")
        || literal(bare).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /// Whether what is sent to an address of the web is encrypted, or stays on this machine.
  public static boolean guarded(URI address) {
    var host = address.getHost();
    return host != null
        && ("https".equals(address.getScheme())
            || "http".equals(address.getScheme()) && onThisMachine(host));
  }

  private static List<Byte> bytes(InetAddress address) {
    var raw = address.getAddress();
    var list = new Byte[raw.length];
    Arrays.setAll(list, i -> raw[i]);
    return List.of(list);
  }

  public boolean holds(InetAddress address) {
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
