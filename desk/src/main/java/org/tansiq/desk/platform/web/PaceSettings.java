package org.tansiq.desk.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How slowly a request may come in before its connection is closed.
///
/// @param head how long its head may take, from its first byte
/// @param grace how long its body may be as slow as it likes
/// @param bytes how many bytes a second it must have come to after that
@ConfigurationProperties("tansiq.pace")
public record PaceSettings(
    @DefaultValue("20s") Duration head,
    @DefaultValue("30s") Duration grace,
    @DefaultValue("1024") int bytes) {

  /// Whether a head that has taken so long is not worth waiting for.
  boolean tooSlow(Duration headSoFar) {
    return headSoFar.compareTo(head) > 0;
  }

  /// Whether a body that has come so far since its request began is not worth waiting for.
  boolean tooSlow(Duration soFar, long read) {
    return soFar.compareTo(grace) > 0 && read < soFar.toSeconds() * bytes;
  }
}
