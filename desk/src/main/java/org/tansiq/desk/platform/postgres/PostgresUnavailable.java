package org.tansiq.desk.platform.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The embedded PostgreSQL cannot be had, for a reason that lies outside this program.
///
/// The message names the values and ends in a line beginning "Maybe" with the next step.
public final class PostgresUnavailable extends IllegalStateException {

  private static final Map<String, String> ADVICE = advice();
  private static final String LOOK =
      "the lines above tell more; TANSIQ_DB_URL names another PostgreSQL to use instead.";

  PostgresUnavailable(String what, String maybe) {
    super(what + "\nMaybe " + maybe);
  }

  PostgresUnavailable(String what, String maybe, Throwable cause) {
    super(what + "\nMaybe " + maybe, cause);
  }

  /// What a program or the system said, with the advice that fits it.
  static PostgresUnavailable said(String what, String words, Path home) {
    return new PostgresUnavailable(what + ": " + words.strip(), maybe(words, home));
  }

  static PostgresUnavailable said(String what, Throwable cause, Path home) {
    return new PostgresUnavailable(what + ": " + cause, maybe(cause.toString(), home), cause);
  }

  private static String maybe(String words, Path home) {
    return ADVICE.entrySet().stream()
        .filter(entry -> words.contains(entry.getKey()))
        .map(entry -> entry.getValue().replace("HOME", home.toString()))
        .findFirst()
        .orElse(LOOK);
  }

  /// The first fitting line wins, so causes stand before the symptoms they bring.
  private static Map<String, String> advice() {
    var damaged =
        "the disk failed or files were changed by hand: put a backup of HOME in place, or move HOME"
            + " away to start empty.";
    var table = new LinkedHashMap<String, String>();
    table.put("No space left", "the disk is full: free 300 MB or more for HOME.");
    table.put("Disk quota exceeded", "your quota is used up: free 300 MB or more for HOME.");
    table.put("Read-only file system", "HOME lies on a disk mounted read-only.");
    table.put(
        "\"setpriv\"", "the package util-linux is missing: install it, or start as a normal user.");
    table.put("\"setsid\"", "the package util-linux is missing: install it.");
    table.put(
        "setpriv:", "this container forbids changing the user: start as a normal user instead.");
    table.put("Cannot allocate memory", "memory is short: lower the shared buffers.");
    table.put("could not map anonymous", "memory is short: lower the shared buffers.");
    table.put("could not create shared memory", "memory is short: lower the shared buffers.");
    table.put(
        "error while loading shared libraries",
        "this Linux lacks glibc's usual libraries (Alpine is not supported).");
    table.put(
        "Permission denied",
        "HOME belongs to another user, or its disk is mounted noexec: check with `ls -ld`.");
    table.put("AccessDenied", "HOME belongs to another user: check with `ls -ld`.");
    table.put("error=2,", "this Linux has no glibc (Alpine is not supported).");
    table.put(
        "invalid locale name", "this Linux lacks the locale C.UTF-8: install its locales package.");
    table.put("checkpoint record", damaged);
    table.put("checksum", damaged);
    table.put("pg_control", damaged);
    table.put("PANIC", damaged);
    table.put("could not open file", damaged);
    table.put("could not open directory", damaged);
    return table;
  }
}
