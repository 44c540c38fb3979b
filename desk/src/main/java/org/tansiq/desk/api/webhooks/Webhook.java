package org.tansiq.desk.api.webhooks;

import java.util.Locale;
import java.util.UUID;

/// An address that notices go to, as its owner sees it.
///
/// @param waiting notices on their way
/// @param answer the last status or failure; empty where nothing was sent yet
record Webhook(UUID id, String address, State state, long waiting, String answer) {

  enum State {
    LIVE,
    DEAD,
    ENDED;

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String key() {
      return "webhooks.state." + name().toLowerCase(Locale.ROOT);
    }
  }
}
