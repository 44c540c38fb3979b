package org.tansiq.desk.platform.officers;

import java.util.UUID;

/// The person who acts. Every change and every read takes one by hand; none is looked up behind the
/// scenes.
///
/// @param name as shown on pages and in the ledger
/// @param unit the office the officer belongs to
public record Officer(UUID id, String name, String unit) {

  /// The command line acting on the owner's machine, before any officer has signed in.
  public static final Officer COMMAND_LINE =
      new Officer(new UUID(0L, 1L), "tansiq", "command line");

  /// At most two initials, for the tile beside the name.
  public String initials() {
    var parts = name.strip().split("\\s+");
    var first = parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
    if (parts.length == 1) {
      return first;
    }
    var last = parts[parts.length - 1];
    return first + " " + last.substring(0, last.offsetByCodePoints(0, 1));
  }
}
