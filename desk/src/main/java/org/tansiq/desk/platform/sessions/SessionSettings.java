package org.tansiq.desk.platform.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long somebody stays signed in, and how long an account may lie unused.
///
/// @param idle how long without a request
/// @param longest how long at most, requests or not
/// @param breakGlass how long at most with a break-glass link
/// @param unused after how long without any use an account is closed
@ConfigurationProperties("tansiq.sessions")
public record SessionSettings(
    @DefaultValue("30m") Duration idle,
    @DefaultValue("12h") Duration longest,
    @DefaultValue("60m") Duration breakGlass,
    @DefaultValue("30d") Duration unused) {

  /// How far the kept moment of the last use may lag behind, so that reading does not write.
  static final Duration LAG = Duration.ofSeconds(60);

  /// How long after signing in somebody may change how they sign in without doing so again.
  static final Duration FRESH = Duration.ofMinutes(10);

  /// How long a page may tell its reader that the session lasts, in whole seconds.
  public long promised() {
    return Math.max(1, idle.minus(LAG).toSeconds());
  }
}
