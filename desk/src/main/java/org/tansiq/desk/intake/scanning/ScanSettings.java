package org.tansiq.desk.intake.scanning;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tansiq.desk.platform.web.Network;

/// The scanner for malware; none where it is empty.
///
/// @param clamd where ClamAV's daemon listens: `unix:/run/clamav/clamd.ctl`, or `127.0.0.1:3310` on
///   this machine. Its protocol is not encrypted, so no other machine is asked
@ConfigurationProperties("tansiq.scan")
public record ScanSettings(@DefaultValue("") String clamd) {

  private static final String UNIX = "unix:";

  public ScanSettings {
    if (!clamd.isBlank() && !clamd.startsWith(UNIX) && !onThisMachine(clamd)) {
      throw new IllegalStateException(
          "tansiq.scan.clamd names no scanner on this machine: "
              + clamd
              + "\nMaybe unix:/run/clamav/clamd.ctl or 127.0.0.1:3310 was meant; clamd encrypts"
              + " nothing, so documents go to no other machine.");
    }
  }

  private static boolean onThisMachine(String address) {
    return address.matches(".+:\\d{1,5}")
        && Network.onThisMachine(address.substring(0, address.lastIndexOf(':')));
  }

  /// Whether there is one.
  public boolean on() {
    return !clamd.isBlank();
  }

  SocketAddress address() {
    if (clamd.startsWith(UNIX)) {
      return UnixDomainSocketAddress.of(clamd.substring(UNIX.length()));
    }
    int colon = clamd.lastIndexOf(':');
    return new InetSocketAddress(
        clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
  }
}
