package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the postmaster says of itself in `postmaster.pid`.
///
/// The lines are those of PostgreSQL's `miscadmin.h` (LOCK_FILE_LINE_*): pid, data folder, start,
/// port, socket folder, address, shared memory, status.
///
/// @param port 0 while the postmaster has not written it yet
record PidFile(long pid, int port, String status) {

  private static final String NAME = "postmaster.pid";

  static Optional<PidFile> read(Home home) {
    try {
      return parse(Files.readAllLines(home.data().resolve(NAME)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failed) {
      throw PostgresUnavailable.said(NAME + " cannot be read", failed, home.folder());
    }
  }

  private static Optional<PidFile> parse(List<String> lines) {
    try {
      var pid = Long.parseLong(line(lines, 0));
      var port = line(lines, 3);
      return Optional.of(
          new PidFile(pid, port.isEmpty() ? 0 : Integer.parseInt(port), line(lines, 7)));
    } catch (NumberFormatException garbled) {
      return Optional.empty();
    }
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }

  static void delete(Home home) {
    try {
      Files.deleteIfExists(home.data().resolve(NAME));
    } catch (IOException failed) {
      throw PostgresUnavailable.said(NAME + " cannot be deleted", failed, home.folder());
    }
  }

  boolean ready() {
    return status.equals("ready");
  }

  /// Whether any process has this number, ours or not.
  boolean pidInUse() {
    return ProcessHandle.of(pid).isPresent();
  }

  boolean namesPostmasterOf(Home home) {
    return isPostmaster(pid, home);
  }

  /// Whether a process is a postmaster over this home's data: a number alone proves nothing, since
  /// after a crash it may have gone to somebody else. A process that ended and was not fetched by
  /// its parent has a number too, but no arguments any more.
  static boolean isPostmaster(long pid, Home home) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().arguments())
        .filter(arguments -> Arrays.asList(arguments).contains(home.data().toString()))
        .isPresent();
  }
}
