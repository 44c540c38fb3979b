package org.tansiq.desk.platform.postgres;

import java.util.List;

/// The running server process of a home.
///
/// @param pid its number
/// @param port where it listens on 127.0.0.1
/// @param found whether it was running already
record Postmaster(long pid, int port, boolean found) {

  private static final int SECONDS_TO_STOP = 60;

  /// Ends sessions, writes everything down and stops; where that hangs, stops at once and leaves
  /// the rest to crash recovery.
  void stop(Home home, Account account, Binaries binaries) {
    var answer = stop("fast", home, account, binaries);
    if (answer.code() != 0 && PidFile.isPostmaster(pid, home)) {
      answer = stop("immediate", home, account, binaries);
    }
    if (answer.code() != 0 && PidFile.isPostmaster(pid, home)) {
      throw PostgresUnavailable.said(
          "PostgreSQL (process " + pid + ") does not stop", answer.words(), home.folder());
    }
    awaitEnd(home);
  }

  /// `pg_ctl` returns when the postmaster has given its folder back, a moment before it ends.
  private void awaitEnd(Home home) {
    for (var tries = 0; tries < 250 && PidFile.isPostmaster(pid, home); tries++) {
      Starter.pause(20);
    }
  }

  private static Account.Answer stop(String mode, Home home, Account account, Binaries binaries) {
    return account.run(
        home,
        List.of(
            binaries.program("pg_ctl"),
            "stop",
            "--silent",
            "--wait",
            "--timeout=" + SECONDS_TO_STOP,
            "--mode=" + mode,
            "--pgdata=" + home.data()),
        "");
  }
}
