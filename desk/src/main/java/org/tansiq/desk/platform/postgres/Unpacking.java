package org.tansiq.desk.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.tukaani.xz.XZInputStream;

/// Fills the folder of PostgreSQL's programs.
///
/// A folder under its final name is complete: it is filled under another name, brought to the disk
/// and renamed, so a crash in between leaves only something to throw away. A class of its own,
/// because the JVM's ahead-of-time cache cannot hold the sealed package it needs
/// (`org.tukaani.xz`): a start that finds the programs in place never loads either.
final class Unpacking {

  private static final String UNFINISHED = "unfinished-";

  private Unpacking() {}

  static void of(URL archive, Path parent, Path folder) throws IOException {
    Files.createDirectories(parent);
    deleteAbandoned(parent);
    var unfinished =
        Files.createDirectory(parent.resolve(UNFINISHED + ProcessHandle.current().pid()));
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var in = new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16))) {
      new Tar(in, unfinished).unpack(Unpacking::needed);
    }
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException refused) {
      // A process that unpacked beside us was first; its folder is as complete as ours. Linux says
      // so with either of two codes, and Java has a class of its own for only one of them.
      if (!Files.isDirectory(folder)) {
        throw refused;
      }
      Home.deleteTree(unfinished);
    }
    Home.force(parent);
  }

  /// Removes what a crash left, and spares what another living process is filling.
  private static void deleteAbandoned(Path parent) throws IOException {
    try (var folders = Files.newDirectoryStream(parent, UNFINISHED + "*")) {
      for (var folder : folders) {
        var pid = Long.parseLong(folder.getFileName().toString().substring(UNFINISHED.length()));
        if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
          Home.deleteTree(folder);
        }
      }
    }
  }

  /// Headers and static libraries are for compiling against PostgreSQL only.
  private static boolean needed(String name) {
    return !name.endsWith(".a") && !name.contains("/pgxs/") && !name.contains("/pkgconfig/");
  }
}
