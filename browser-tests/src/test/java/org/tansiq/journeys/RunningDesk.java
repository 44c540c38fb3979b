package org.tansiq.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged program, started as a user starts it, on a home of its own.
final class RunningDesk implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/\\s*$");
  private static final Pattern FIRST = Pattern.compile("(/first/\\S+)");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

  private final Process process;
  private final Path home;
  private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

  private RunningDesk(Path home, List<String> settings) {
    this.home = home;
    this.process = launch(home, settings);
    Thread.ofVirtual().start(this::listen);
  }

  /// Starts it on an empty home.
  static RunningDesk fresh() {
    try {
      return on(Files.createTempDirectory("tansiq-journey"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Starts it on a home that may hold data already.
  static RunningDesk on(Path home) {
    var desk = new RunningDesk(home, List.of("--server.port=0"));
    desk.await(ADDRESS);
    return desk;
  }

  private static Process launch(Path home, List<String> settings) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var words = new ArrayList<>(List.of(java, "-jar", System.getProperty("journeys.program", "")));
    words.add("run");
    words.addAll(settings);
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("TANSIQ_DB_HOME", home.toString());
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void listen() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      reader.lines().forEach(printed::add);
    } catch (IOException closed) {
      printed.add("(output ended: " + closed.getMessage() + ")");
    }
  }

  /// The address it printed.
  String address() {
    return await(ADDRESS);
  }

  /// The first sign-in link it printed, where nobody has signed in yet.
  Optional<String> firstLink() {
    return find(FIRST).map(path -> address() + path);
  }

  Path home() {
    return home;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  private String await(Pattern pattern) {
    var until = System.nanoTime() + PATIENCE;
    while (System.nanoTime() < until) {
      var found = find(pattern);
      if (found.isPresent()) {
        return found.get();
      }
      if (!process.isAlive()) {
        throw new IllegalStateException("The desk did not start:\n" + String.join("\n", printed));
      }
      pause();
    }
    throw new IllegalStateException("The desk printed no address:\n" + String.join("\n", printed));
  }

  private Optional<String> find(Pattern pattern) {
    synchronized (printed) {
      return printed.stream()
          .map(pattern::matcher)
          .filter(Matcher::find)
          .map(m -> m.group(1))
          .findFirst();
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
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
