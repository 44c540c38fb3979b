package org.tansiq.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the files of a copy, whatever state they are in: what cannot be read comes back empty.
final class CopyReader {

  private final Path folder;
  private final long size;

  /// @param size how many entries the checkpoint claims
  CopyReader(Path folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  /// The hashes of a tile; empty where the file is missing or not as long as it must be.
  List<Hash> hashes(int level, long index) throws IOException {
    int width = width(level, index);
    var row = bytes(new Tile(level, index, width).path());
    if (row.length != width * Hash.LENGTH) {
      return List.of();
    }
    var hashes = new ArrayList<Hash>(width);
    for (int i = 0; i < width; i++) {
      hashes.add(Hash.at(row, i * Hash.LENGTH));
    }
    return hashes;
  }

  /// The entries below a tile of level 0, as far as the bundle can be read.
  List<byte[]> entries(long index) throws IOException {
    var bundle = bytes(new Tile(0, index, width(0, index)).entries());
    var entries = new ArrayList<byte[]>(Tile.FULL);
    int at = 0;
    while (at + 2 <= bundle.length) {
      int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
      if (at + 2 + length > bundle.length) {
        break;
      }
      entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
      at += 2 + length;
    }
    return entries;
  }

  /// How many hashes the tile holds at this size.
  int width(int level, long index) {
    long all = size >> (8 * level);
    return (int) Math.clamp(all - index * Tile.FULL, 0, Tile.FULL);
  }

  private byte[] bytes(String path) throws IOException {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (NoSuchFileException missing) {
      return new byte[0];
    }
  }
}
