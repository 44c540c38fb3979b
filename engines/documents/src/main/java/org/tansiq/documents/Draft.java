package org.tansiq.documents;

import java.util.List;

/// What a format's reader found, before the checks every text passes.
record Draft(
    String text,
    String encoding,
    Origin origin,
    List<Warning> warnings,
    List<Attachment> attachments) {

  static Draft of(String text, String encoding, Origin origin, List<Warning> warnings) {
    return new Draft(text, encoding, origin, warnings, List.of());
  }
}
