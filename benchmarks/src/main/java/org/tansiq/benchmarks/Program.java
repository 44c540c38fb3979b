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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The desk, started by its launcher as a user starts it.
final class Program implements AutoCloseable {

  private static final Pattern FIRST = Pattern.compile("http://\\S+(/first/\\S+)");

  private final Process process;
  private final Path home;
  private final Path said;
  private final int port;

  private Program(Process process, Path home, Path said, int port) {
    this.process = process;
    this.home = home;
    this.said = said;
    this.port = port;
  }

  /// Starts it and waits for its first page.
  static Program start(Place place, Path home) throws IOException, InterruptedException {
    int port = freePort();
    var said = home.resolve("said.txt");
    var builder =
        new ProcessBuilder("sh", place.launcher().toString(), "run", "--server.port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("TANSIQ_DB_HOME", home.toString());
    var program = new Program(builder.start(), home, said, port);
    program.awaitPage();
    return program;
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

  String address() {
    return "http://localhost:" + port;
  }

  /// The path of the first link, once it is printed.
  Optional<String> firstLink() throws IOException {
    var found = FIRST.matcher(Files.readString(said));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  Usage usage() {
    return Usage.of(process.pid());
  }

  Usage postgresUsage() throws IOException {
    return Usage.withChildren(postgres("data/postmaster.pid"));
  }

  int postgresPort() throws IOException {
    return (int) postgres("port");
  }

  String postgresPassword() throws IOException {
    return Files.readString(home.resolve("postgres/password")).strip();
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
