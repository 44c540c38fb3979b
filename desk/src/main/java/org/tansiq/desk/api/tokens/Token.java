package org.tansiq.desk.api.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A token as its owner sees it: everything but what opens.
///
/// @param prefix its beginning
record Token(
    UUID id,
    String label,
    String prefix,
    List<Scope> scopes,
    Instant expires,
    Optional<Instant> used,
    State state) {

  Token {
    scopes = List.copyOf(scopes);
  }

  enum State {
    LIVE,
    EXPIRED,
    REVOKED;

    String key() {
      return "tokens.state." + name().toLowerCase(Locale.ROOT);
    }
  }
}
