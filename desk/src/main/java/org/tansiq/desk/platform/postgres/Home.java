package org.tansiq.desk.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/// The folder of one cluster and where each thing lies in it.
///
/// What the launcher writes belongs to whoever owns the folder; only `data` and `log` belong to the
/// account PostgreSQL runs under.
record Home(Path folder) {

  private static final String UNFINISHED_DATA = "data.unfinished-";
  private static final String FORBIDDEN = "\"$`\\\n\r";

  /// Makes the folder; its real path is used from here on, so that it has one name.
  static Home at(Path wanted) {
    try {
      Files.createDirectories(wanted);
      var folder = wanted.toRealPath();
      if (folder.toString().chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
        throw new PostgresUnavailable(
            "PostgreSQL cannot live in " + folder, "choose a path without any of \" $ ` \\ .");
      }
      return new Home(folder);
    } catch (IOException failed) {
      throw PostgresUnavailable.said("The folder " + wanted + " cannot be used", failed, wanted);
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  /// A name of its own for each try: what a killed try started may still be writing to the last.
  Path freshData() {
    return folder.resolve(
        UNFINISHED_DATA + ProcessHandle.current().pid() + "-" + System.nanoTime());
  }

  void deleteUnfinishedData() throws IOException {
    try (var folders = Files.newDirectoryStream(folder, UNFINISHED_DATA + "*")) {
      for (var unfinished : folders) {
        deleteTree(unfinished);
      }
    }
  }

  Path logs() {
    return folder.resolve("log");
  }

  Path startLog() {
    return folder.resolve("start.log");
  }

  Path settings() {
    return folder.resolve("postgresql.conf");
  }

  Path admission() {
    return folder.resolve("pg_hba.conf");
  }

  Path password() {
    return folder.resolve("password");
  }

  Path port() {
    return folder.resolve("port");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  /// Replaces a small file whole or not at all, whatever happens meanwhile.
  void write(Path file, String text, String permissions) {
    var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      var mode = PosixFilePermissions.fromString(permissions);
      try (var channel =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(mode))) {
        Files.setPosixFilePermissions(unfinished, mode);
        Files.setOwner(unfinished, Files.getOwner(folder));
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (IOException failed) {
      throw PostgresUnavailable.said(file + " cannot be written", failed, folder);
    }
  }

  /// Waits until a folder's own entries are on the disk.
  static void force(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(tree)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
