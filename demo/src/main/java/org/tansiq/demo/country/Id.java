package org.tansiq.demo.country;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Identifiers that are the same whenever the same country is made, so that loading twice is
/// noticed.
final class Id {

  private Id() {}

  static UUID of(String kind, String key) {
    return UUID.nameUUIDFromBytes(
        ("tansiq-demo/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8));
  }

  static UUID of(String kind, int number) {
    return of(kind, String.valueOf(number));
  }
}
