package org.tansiq.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The desk as a process; it can be stopped, killed and started again on the same home and port.
final class Program implements AutoCloseable {

  private static final Pattern FIRST = Pattern.compile("http://\\S+(/first/\\S+)");

  private final List<String> command;
  private final Path home;
  private final Path said;
  private final int port;
  private Process process;

  private Program(List<String> command, Path home, int port) throws IOException {
    this.command = command;
    this.home = home;
    this.said = home.resolve("said.txt");
    this.port = port;
    this.process = launch();
  }

  /// Starts it by its launcher, as a user does, and waits for its first page.
  static Program start(Place place, Path home) throws IOException, InterruptedException {
    return started(List.of("sh", place.launcher().toString()), home);
  }

  /// Starts what is built, without asking the launcher whether it is the newest.
  static Program built(Place place, Path home) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    var program = place.root().resolve("app/target/tansiq/tansiq.jar");
    var cache = program.resolveSibling("tansiq.aot");
    var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    if (Files.exists(cache)) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
    }
    command.addAll(List.of("-jar", program.toString()));
    return started(command, home);
  }

  private static Program started(List<String> command, Path home)
      throws IOException, InterruptedException {
    var program = new Program(command, home, freePort());
    program.awaitPage();
    return program;
  }

  private Process launch() throws IOException {
    return builder(List.of("run", "--server.port=" + port), said).start();
  }

  private ProcessBuilder builder(List<String> words, Path output) {
    var all = new ArrayList<>(command);
    all.addAll(words);
    var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("TANSIQ_DB_HOME", home.toString());
    return builder;
  }

  /// Runs another command of the program on the same home, to its end.
  void command(String... words) throws IOException, InterruptedException {
    var output = home.resolve("command.txt");
    int code = builder(List.of(words), output).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          String.join(" ", words) + " ended with " + code + ":\n" + Files.readString(output));
    }
  }

  /// Starts it again where it does not run, and waits for its first page.
  void again() throws IOException, InterruptedException {
    if (!process.isAlive()) {
      process = launch();
    }
    awaitPage();
  }

  private void awaitPage() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address() + "/sign-in")).build();
    try (var client = HttpClient.newHttpClient()) {
      while (true) {
        try {
          if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          if (!process.isAlive()) {
            throw new IllegalStateException("The desk did not start:\n" + Files.readString(said));
          }
          Thread.sleep(10);
        }
      }
    }
  }

  /// Ends the program as `kill -9` does; its PostgreSQL lives on.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Ends its PostgreSQL as `kill -9` does; the program lives on.
  void killPostgres() throws IOException {
    ProcessHandle.of(postgres("data/postmaster.pid"))
        .filter(ProcessHandle::destroyForcibly)
        .ifPresent(killed -> killed.onExit().join());
  }

  String address() {
    return "http://localhost:" + port;
  }

  Path home() {
    return home;
  }

  /// The path of the first link; pages may answer a moment before it is printed.
  String firstLink() throws IOException, InterruptedException {
    for (int tenths = 0; tenths < 100; tenths++) {
      var found = FIRST.matcher(Files.readString(said));
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("No first link was printed:\n" + Files.readString(said));
  }

  Usage usage() {
    return Usage.of(process.pid());
  }

  Usage postgresUsage() throws IOException {
    return Usage.withChildren(postgres("data/postmaster.pid"));
  }

  /// Its embedded database, as the owner.
  String postgresUrl() throws IOException {
    return "jdbc:postgresql://127.0.0.1:"
        + postgres("port")
        + "/tansiq?user=tansiq&password="
        + Files.readString(home.resolve("postgres/password")).strip();
  }

  private long postgres(String file) throws IOException {
    return Long.parseLong(Files.readAllLines(home.resolve("postgres").resolve(file)).getFirst());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
