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

  /// The desk itself, for what it does by its own rules, and for what strangers try.
  public static final Officer DESK = new Officer(new UUID(0L, 2L), "tansiq", "desk");

  /// Whoever enters with a link that the machine's owner had printed for a reason.
  public static final Officer BREAK_GLASS =
      new Officer(new UUID(0L, 3L), "break-glass", "break-glass");

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
