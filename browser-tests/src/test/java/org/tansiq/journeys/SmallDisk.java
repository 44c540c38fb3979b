package org.tansiq.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk of 400 MB in memory, which only root can mount; without that right the test is skipped.
final class SmallDisk implements AutoCloseable {

  private static final int LEFT = 2 << 20;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk mounted() throws IOException, InterruptedException {
    var folder = Homes.empty();
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=400m,mode=711", "tmpfs", folder.toString()),
        "no right to mount a small disk; with it: run the tests as root");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  /// Leaves two megabytes.
  void fill() throws IOException {
    var megabyte = new byte[1 << 20];
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      while (folder.toFile().getUsableSpace() > LEFT + megabyte.length) {
        ballast.write(megabyte);
      }
    }
  }

  void empty() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static boolean run(String... words) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(words)).inheritIO().start().waitFor() == 0;
  }

  @Override
  public void close() {
    try {
      run("umount", "--lazy", folder.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
