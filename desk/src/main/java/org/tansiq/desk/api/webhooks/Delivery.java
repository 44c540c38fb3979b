package org.tansiq.desk.api.webhooks;

import java.util.UUID;

/// A notice that is due.
///
/// @param tries how often it was sent, this time counted
record Delivery(UUID id, UUID webhook, Notice notice, int tries) {

  /// What is told: which record, and whether it is still there.
  record Notice(String kind, UUID id, boolean gone) {

    String type() {
      return kind + (gone ? ".gone" : ".changed");
    }

    String link() {
      return "/api/v1/" + kind + "s/" + id;
    }
  }
}
