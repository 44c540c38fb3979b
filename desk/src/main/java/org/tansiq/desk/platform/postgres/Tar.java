package org.tansiq.desk.platform.postgres;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Reads a tar archive of plain files, folders and links into a folder, onto the disk.
///
/// The format is POSIX ustar (IEEE Std 1003.1, pax, "ustar Interchange Format"). The archive's
/// integrity is the business of the compression around it.
final class Tar {

  private static final int BLOCK = 512;

  private final DataInputStream in;
  private final Path into;
  private final List<Path> written = new ArrayList<>();

  Tar(InputStream in, Path into) {
    this.in = new DataInputStream(in);
    this.into = into;
  }

  void unpack(Predicate<String> wanted) throws IOException {
    var header = new byte[BLOCK];
    while (true) {
      in.readFully(header);
      if (header[0] == 0) {
        break;
      }
      unpackEntry(header, wanted);
    }
    force();
  }

  private void unpackEntry(byte[] header, Predicate<String> wanted) throws IOException {
    var name = text(header, 345, 155) + text(header, 0, 100);
    var target = inside(name);
    var size = Long.parseLong(text(header, 124, 12).strip(), 8);
    var kind = (char) header[156];
    if (kind != '5' && !wanted.test(name)) {
      in.skipNBytes(padded(size));
      return;
    }
    Files.createDirectories(kind == '5' ? target : parent(target));
    switch (kind) {
      case '5' ->
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
      case '2' -> link(target, text(header, 157, 100));
      case '0' ->
          file(target, size, (Integer.parseInt(text(header, 100, 8).strip(), 8) & 0111) != 0);
      default -> throw new IOException("Kind " + kind + " of " + name + " is not known");
    }
  }

  private void link(Path link, String to) throws IOException {
    inside(into.relativize(parent(link)).resolve(to).toString());
    Files.createSymbolicLink(link, Path.of(to));
  }

  private void file(Path file, long size, boolean program) throws IOException {
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      var buffer = new byte[1 << 16];
      for (var left = size; left > 0; ) {
        var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException(file + " lacks " + left + " bytes");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    in.skipNBytes(padded(size) - size);
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    written.add(file);
  }

  /// One wait at the end is much faster than one after each file.
  private void force() throws IOException {
    for (var file : written) {
      try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    try (var folders = Files.walk(into)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        Home.force(folder);
      }
    }
  }

  private Path inside(String name) throws IOException {
    var target = into.resolve(name).normalize();
    if (!target.startsWith(into)) {
      throw new IOException(name + " leads out of the archive");
    }
    return target;
  }

  private static Path parent(Path file) throws IOException {
    var parent = file.getParent();
    if (parent == null) {
      throw new IOException(file + " has no folder");
    }
    return parent;
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static String text(byte[] header, int from, int length) {
    var end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
