package org.tansiq.desk.platform.web;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which machines stand between officers and the desk.
///
/// @param trusted addresses or networks, such as `10.20.0.4` or `10.20.0.0/16`, whose word on who
///   asks is taken; nobody's where empty
@ConfigurationProperties("tansiq.proxies")
public record ProxySettings(@DefaultValue List<String> trusted) {

  public ProxySettings {
    trusted = List.copyOf(trusted);
    trusted.forEach(ProxySettings::network);
  }

  boolean trust(InetAddress address) {
    return trusted.stream().map(ProxySettings::network).anyMatch(n -> n.holds(address));
  }

  private static Network network(String written) {
    var whole =
        written.contains("/") ? written : written + (written.contains(":") ? "/128" : "/32");
    return Network.of(whole)
        .orElseThrow(() ->
            new IllegalStateException(
                "“"
                    + written
                    + "” in tansiq.proxies.trusted is no address and no network.\nMaybe a name was"
                    + " meant: write its address, such as 10.20.0.4."));
  }
}
