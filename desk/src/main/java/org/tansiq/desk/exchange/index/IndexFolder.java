package org.tansiq.desk.exchange.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tansiq.desk.exchange.nominals.Edition;

/// The folder that one instance keeps its index in: generations, and a note of the one that counts
/// with the digest of its every file. The note is written last; what it does not vouch for byte by
/// byte is no index.
final class IndexFolder implements AutoCloseable {

  private static final int MOST_INSTANCES = 64;
  private static final String NOTE = "current";

  /// An index that was kept whole.
  record Kept(Edition edition, Path generation) {}

  private final Path folder;
  private final FileLock lock;

  private IndexFolder(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// The first folder that no other instance holds.
  static IndexFolder take(Path home) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(home, mode);
    for (int place = 1; place <= MOST_INSTANCES; place++) {
      var lock = locked(home.resolve(place + ".lock"));
      if (lock != null) {
        return new IndexFolder(Files.createDirectories(home.resolve("" + place), mode), lock);
      }
    }
    throw new IOException(
        MOST_INSTANCES + " instances keep an index in " + home + "\nMaybe name another folder");
  }

  private static @Nullable FileLock locked(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException sameProgram) {
      // Another desk in this program holds it.
    }
    if (lock == null) {
      channel.close();
    }
    return lock;
  }

  /// Where a new generation can be written.
  Path fresh() throws IOException {
    return Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
  }

  /// The generation that counts, if all of it is there as it was written.
  Optional<Kept> kept() throws IOException {
    var note = folder.resolve(NOTE);
    if (!Files.isRegularFile(note)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(note);
    var head = lines.isEmpty() ? new String[0] : lines.getFirst().split("\t");
    if (head.length != 3 || !Files.isDirectory(folder.resolve(head[2]))) {
      return Optional.empty();
    }
    var generation = folder.resolve(head[2]);
    return lines.subList(1, lines.size()).equals(FileDigests.of(generation))
        ? Optional.of(
            new Kept(new Edition(Long.parseLong(head[0]), UUID.fromString(head[1])), generation))
        : Optional.empty();
  }

  /// Makes a generation the one that counts, and drops the others.
  void keep(Edition edition, Path generation) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(edition.number() + "\t" + edition.stamp() + "\t" + generation.getFileName());
    lines.addAll(FileDigests.of(generation));
    var next = folder.resolve(NOTE + ".next");
    try (var channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var text = String.join("\n", lines) + "\n";
      channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(
        next,
        folder.resolve(NOTE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    drop(generation);
  }

  private void drop(Path except) throws IOException {
    try (var all = Files.list(folder)) {
      for (var old : all.filter(p -> Files.isDirectory(p) && !p.equals(except)).toList()) {
        try (var files = Files.walk(old)) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.acquiredBy().close();
  }
}
