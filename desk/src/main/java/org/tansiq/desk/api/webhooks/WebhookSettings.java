package org.tansiq.desk.api.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where notices may be sent. Nothing leaves unless an administrator names a host.
///
/// @param hosts names, with a port where it is not 443: `siem.police.example`,
///   `siem.police.example:8443`; empty means that nothing is sent
/// @param networks private ones that a host may lie in, such as `10.20.0.0/16`; else only public
///   addresses are called
/// @param trust a PEM file of the authorities that vouch for the hosts; empty means the JDK's
/// @param retry how long after the first failure the second try comes; each pause is four times the
///   one before, a day at most
/// @param tries after so many a notice is given up and its address called no more
@ConfigurationProperties("tansiq.webhooks")
record WebhookSettings(
    @DefaultValue List<String> hosts,
    @DefaultValue List<String> networks,
    @DefaultValue("") String trust,
    @DefaultValue("5s") Duration retry,
    @DefaultValue("9") int tries) {

  private static final Duration LONGEST = Duration.ofDays(1);

  WebhookSettings {
    hosts =
        hosts.stream()
            .map(h -> h.strip().toLowerCase(Locale.ROOT))
            .filter(h -> !h.isEmpty())
            .toList();
    networks = List.copyOf(networks);
  }

  boolean on() {
    return !hosts.isEmpty();
  }

  /// How long to wait after so many tries.
  Duration pause(int done) {
    var pause = retry;
    for (int i = 1; i < done && pause.compareTo(LONGEST) < 0; i++) {
      pause = pause.multipliedBy(4);
    }
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
