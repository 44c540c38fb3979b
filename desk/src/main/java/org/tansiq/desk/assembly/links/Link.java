package org.tansiq.desk.assembly.links;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// An address that needs no sign-in, for one thing only.
///
/// @param subject a delegation, a room, interpreters; the assembly itself for the lobby
public record Link(
    UUID id,
    UUID assembly,
    Kind kind,
    UUID subject,
    Instant madeAt,
    Optional<Instant> revokedAt,
    int label) {

  /// What it is for.
  public enum Kind {
    REQUESTS,
    CALENDAR,
    DOOR,
    LOBBY;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
      return "assembly.link." + code();
    }
  }
}
