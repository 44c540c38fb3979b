package org.tansiq.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;

/// Homes in a state that many journeys begin with: each state is made once for all the JVMs of a
/// run and copied for whoever asks, because making it costs more than most journeys.
final class Homes {

  private static final Path FOLDER = folder();
  private static final FileLock IN_USE = use();

  private Homes() {}

  /// A copy of a stopped desk's home.
  ///
  /// @param make brings an empty home into that state and leaves no process on it
  static Path copy(String state, Consumer<Path> make) {
    var made = FOLDER.resolve(state);
    try (var file = open("making-" + state);
        var _ = file.lock()) {
      if (!Files.exists(made)) {
        var home = empty();
        make.accept(home);
        Files.move(home, made);
      }
      var copy = empty();
      // The owners of the files too: PostgreSQL runs as a user of its own where root tests.
      run("cp", "-a", made + "/.", copy.toString());
      return copy;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A folder that the user PostgreSQL runs as can reach when these tests run as root.
  static Path empty() {
    try {
      return reachable(Files.createTempDirectory("tansiq-journey"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void delete(Path home) {
    run("rm", "-rf", home.toString());
  }

  private static Path folder() {
    var run = System.getProperty("journeys.run", "").replaceAll("\\W", "");
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "tansiq-journeys-" + run);
    try {
      return reachable(Files.createDirectories(folder));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The last JVM of a run takes the folder away.
  private static FileLock use() {
    try {
      var lock = open("in-use").lock(0, Long.MAX_VALUE, true);
      Runtime.getRuntime().addShutdownHook(new Thread(Homes::leave, "leave the homes"));
      return lock;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void leave() {
    try (var file = IN_USE.channel()) {
      IN_USE.release();
      if (file.tryLock() != null) {
        delete(FOLDER);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static FileChannel open(String name) throws IOException {
    return FileChannel.open(
        FOLDER.resolve(name),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static Path reachable(Path folder) throws IOException {
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  private static void run(String... words) {
    try {
      if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", words) + " failed");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
