package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Finds the home's server running or starts it, and lets nobody near before it answers.
final class Starter {

  private static final int LOGS_KEPT = 8;
  private static final long STEP_MILLIS = 20;
  private static final List<String> PORT_TAKEN =
      List.of("Address already in use", "could not bind", "could not create any TCP/IP sockets");
  private static final List<String> STILL_ENDING =
      List.of("pre-existing shared memory block", "lock file \"postmaster.pid\"");

  private final Home home;
  private final Options options;
  private final Account account;
  private final Binaries binaries;
  private final Probe probe;
  private final Instant deadline;

  Starter(Home home, Options options, Account account, Binaries binaries, Probe probe) {
    this.home = home;
    this.options = options;
    this.account = account;
    this.binaries = binaries;
    this.probe = probe;
    this.deadline = Instant.now().plus(options.patience());
  }

  /// The same, with its patience from now.
  Starter again() {
    return new Starter(home, options, account, binaries, probe);
  }

  Postmaster run() {
    pruneLogs();
    while (true) {
      var running = PidFile.read(home).filter(file -> file.namesPostmasterOf(home));
      var ready = running.isPresent() ? awaitFound(running.get().pid()) : start(storedPort());
      if (ready.isPresent()) {
        return ready.get();
      }
      checkPatience();
    }
  }

  /// @return empty when the server ended for a reason that another try overcomes
  private Optional<Postmaster> start(int port) {
    PidFile.read(home).filter(PidFile::pidInUse).ifPresent(stale -> PidFile.delete(home));
    home.write(home.admission(), DataFolder.admission(), "rw-r--r--");
    home.write(home.settings(), new ServerSettings(home, options).text(port), "rw-r--r--");
    var process = spawn();
    var ready = awaitReady(process.pid(), process::isAlive, false);
    if (ready.isPresent()) {
      home.write(home.port(), port + "\n", "rw-------");
      return ready;
    }
    var words = lastWords();
    if (!contains(words, PORT_TAKEN) && !contains(words, STILL_ENDING)) {
      throw PostgresUnavailable.said("PostgreSQL does not start", words, home.folder());
    }
    pause(STEP_MILLIS * 10);
    return Optional.empty();
  }

  /// A session of its own keeps the terminal's Ctrl+C from the server, which must outlive the pool.
  private Process spawn() {
    var command =
        account.command(
            List.of(
                "setsid",
                binaries.program("postgres"),
                "-D",
                home.data().toString(),
                "-c",
                "config_file=" + home.settings()));
    try {
      return Account.process(command, home)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(home.startLog().toFile())
          .start();
    } catch (IOException failed) {
      throw PostgresUnavailable.said("PostgreSQL does not start", failed, home.folder());
    }
  }

  private Optional<Postmaster> awaitFound(long pid) {
    return awaitReady(pid, () -> PidFile.isPostmaster(pid, home), true);
  }

  /// A process we started is asked whether it lives, not what it is called: while one program takes
  /// the place of another (setpriv, setsid, postgres) it has no arguments for a moment.
  ///
  /// @return empty when the process ends instead
  private Optional<Postmaster> awaitReady(long pid, BooleanSupplier lives, boolean found) {
    while (lives.getAsBoolean()) {
      var file = PidFile.read(home).filter(own -> own.pid() == pid && own.ready());
      if (file.isPresent() && answers(file.get())) {
        return Optional.of(new Postmaster(pid, file.get().port(), found));
      }
      checkPatience();
      pause(STEP_MILLIS);
    }
    return Optional.empty();
  }

  private boolean answers(PidFile file) {
    try {
      return probe.answers(file);
    } catch (SQLException refused) {
      new Postmaster(file.pid(), file.port(), true).stop(home, account, binaries);
      throw new PostgresUnavailable(
          "PostgreSQL on port " + file.port() + " refuses the password: " + refused.getMessage(),
          home.password() + " is not the one data was made with: put the right one back.",
          refused);
    }
  }

  private void checkPatience() {
    if (Instant.now().isAfter(deadline)) {
      throw new PostgresUnavailable(
          "PostgreSQL is not ready after " + options.patience().toSeconds() + " s: " + lastWords(),
          "it is still repairing " + home.data() + " after a crash: wait, then start again.");
    }
  }

  private int storedPort() {
    try {
      if (Files.exists(home.port())) {
        var port = Integer.parseInt(Files.readString(home.port()).strip());
        if (isFree(port)) {
          return port;
        }
      }
    } catch (IOException | NumberFormatException unreadable) {
      return freePort();
    }
    return freePort();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException("No free port on 127.0.0.1", failed);
    }
  }

  private List<Path> logs() throws IOException {
    try (var files = Files.list(home.logs())) {
      return files.sorted(Comparator.<Path>naturalOrder().reversed()).toList();
    }
  }

  private void pruneLogs() {
    try {
      for (var old : logs().stream().skip(LOGS_KEPT).toList()) {
        Files.deleteIfExists(old);
      }
    } catch (IOException failed) {
      throw PostgresUnavailable.said("Old logs cannot be deleted", failed, home.folder());
    }
  }

  /// What the server said before it could log, and the end of what it logged.
  private String lastWords() {
    try {
      var words = new StringBuilder(Files.readString(home.startLog()));
      for (var newest : logs().stream().limit(1).toList()) {
        var lines = Files.readAllLines(newest);
        lines.stream()
            .skip(Math.max(0, lines.size() - 10))
            .forEach(l -> words.append(l).append('\n'));
      }
      return words.toString();
    } catch (IOException unreadable) {
      return "its log cannot be read: " + unreadable.getMessage();
    }
  }

  private static boolean contains(String words, List<String> needles) {
    return needles.stream().anyMatch(words::contains);
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for PostgreSQL", stopped);
    }
  }
}
