package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps a second application out of a home, and falls with the process that holds it.
final class HomeLock implements AutoCloseable {

  /// A process loses its file lock when it closes any other handle of the same file, so a second
  /// try in this process must not even open it.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final FileChannel channel;

  private HomeLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  static HomeLock take(Home home) {
    if (!HELD_HERE.add(home.folder())) {
      throw taken(home, String.valueOf(ProcessHandle.current().pid()));
    }
    var lock = lock(home);
    if (lock == null) {
      HELD_HERE.remove(home.folder());
      throw taken(home, holder(home));
    }
    return lock;
  }

  private static @Nullable HomeLock lock(Home home) {
    try {
      var channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        return null;
      }
      Files.setOwner(home.lock(), Files.getOwner(home.folder()));
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
      return new HomeLock(home.folder(), channel);
    } catch (IOException failed) {
      HELD_HERE.remove(home.folder());
      throw PostgresUnavailable.said(home.lock() + " cannot be locked", failed, home.folder());
    }
  }

  private static PostgresUnavailable taken(Home home, String holder) {
    return new PostgresUnavailable(
        home.folder() + " is in use by process " + holder,
        "Tansiq runs already: use that one, or stop it first (kill " + holder + ").");
  }

  private static String holder(Home home) {
    try {
      return Files.readString(home.lock()).strip();
    } catch (IOException unknown) {
      return "unknown";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new IllegalStateException("The lock of " + home + " cannot be given back", failed);
    } finally {
      HELD_HERE.remove(home);
    }
  }
}
