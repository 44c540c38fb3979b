package org.tansiq.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The packaged program, started as a user starts it, on a home of its own; it can be stopped,
/// killed and started again on the same home and port.
final class RunningDesk implements AutoCloseable {

  private static final Pattern ANNOUNCED = Pattern.compile("(Ctrl\\+C) stops it");
  private static final Pattern FIRST = Pattern.compile("(/first/\\S+)");

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

  private final Path home;
  private final int port;
  private final Map<String, String> environment;
  private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
  private @Nullable Process process;

  private RunningDesk(Path home, Map<String, String> settings) {
    this.home = home;
    this.port = freePort();
    this.environment = new HashMap<>(settings);
    environment.put("TANSIQ_DB_HOME", home.toString());
  }

  /// Starts it on a home where everything is made and nobody has entered yet.
  static RunningDesk fresh() {
    return at(Homes.copy("fresh", home -> at(home).stop()));
  }

  /// Starts it on an empty home with settings in its environment, such as `TANSIQ_DB_URL`.
  static RunningDesk with(Map<String, String> settings) {
    var desk = new RunningDesk(Homes.empty(), settings);
    desk.start();
    return desk;
  }

  /// Starts it on a home that somebody else made.
  static RunningDesk at(Path home) {
    var desk = notYet(home);
    desk.start();
    return desk;
  }

  /// One that has not been started on its home.
  static RunningDesk notYet(Path home) {
    return new RunningDesk(home, Map.of());
  }

  private Process launch() {
    var builder = command("run", "--server.port=" + port).redirectErrorStream(true);
    try {
      var started = builder.start();
      Thread.ofVirtual().start(() -> listen(started));
      return started;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The programs of the embedded PostgreSQL, unpacked for whoever runs a server of his own.
  static Path postgresPrograms() {
    var home = Homes.empty();
    try {
      var unpacking = command(Map.of("TANSIQ_DB_HOME", home.toString()), "train", "prepare");
      if (unpacking.inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException("The programs could not be unpacked");
      }
      try (var folders = Files.list(home.resolve("postgres/binaries"))) {
        return folders.findFirst().orElseThrow().resolve("bin");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /// The program with other words, on this home and with these settings; not started yet.
  ProcessBuilder command(String... words) {
    return command(environment, words);
  }

  private static ProcessBuilder command(Map<String, String> environment, String... words) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var all = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    all.add(System.getProperty("journeys.program", ""));
    all.addAll(List.of(words));
    var builder = new ProcessBuilder(all);
    builder.environment().putAll(environment);
    return builder;
  }

  private void listen(Process started) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(printed::add);
    } catch (IOException | UncheckedIOException killed) {
      printed.add("(output ended: " + killed.getMessage() + ")");
    }
  }

  /// The address it printed.
  String address() {
    return "http://localhost:" + port;
  }

  /// The first sign-in link it printed, where nobody has signed in yet.
  Optional<String> firstLink() {
    return find(FIRST).map(path -> address() + path);
  }

  Path home() {
    return home;
  }

  /// Everything it has said since its last start.
  String output() {
    synchronized (printed) {
      return String.join("\n", printed);
    }
  }

  /// Asks it to stop, as Ctrl+C and an init system do, and waits for it.
  ///
  /// @return its exit code; 143 when it ended by the signal alone
  int stop() {
    running().destroy();
    return end();
  }

  /// Ends the program as `kill -9` does; its PostgreSQL lives on.
  void kill() {
    running().destroyForcibly();
    end();
  }

  /// Its embedded PostgreSQL, where that runs.
  Optional<ProcessHandle> postgres() {
    var file = home.resolve("postgres/data/postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
          : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Its embedded database, as the owner.
  String postgresUrl() throws IOException {
    var lines = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
    return "jdbc:postgresql://127.0.0.1:"
        + lines.get(3).strip()
        + "/tansiq?user=tansiq&password="
        + Files.readString(home.resolve("postgres/password")).strip();
  }

  /// Starts it again on the same home, after a stop or a kill.
  void start() {
    printed.clear();
    process = launch();
    awaitAnnouncement();
  }

  private Process running() {
    return Objects.requireNonNull(process, "not started");
  }

  private int end() {
    var process = running();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The desk did not stop:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }

  private void awaitAnnouncement() {
    var until = System.nanoTime() + PATIENCE;
    while (find(ANNOUNCED).isEmpty()) {
      if (!running().isAlive()) {
        throw new IllegalStateException("The desk did not start:\n" + output());
      }
      if (System.nanoTime() > until) {
        close();
        throw new IllegalStateException("The desk did not say that it runs:\n" + output());
      }
      pause();
    }
  }

  private Optional<String> find(Pattern pattern) {
    return output()
        .lines()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      stop();
    }
    postgres().ifPresent(ProcessHandle::destroy);
  }
}
