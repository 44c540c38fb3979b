package org.tansiq.proof;

/// Where a run of up to 256 hashes of one level of the tree lies in a log's folder (C2SP
/// tlog-tiles).
///
/// @param level 0 for leaves; each level stands 8 levels of the tree higher
/// @param index the number of the tile on its level, from 0
/// @param width how many hashes it holds, 1 to 256; fewer than 256 only at the right edge
record Tile(int level, long index, int width) {

  /// Hashes of a full tile.
  static final int FULL = 256;

  Tile {
    if (level < 0 || level > 7 || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile " + level + "/" + index + " of width " + width);
    }
  }

  /// The path, such as `tile/0/x001/234.p/17`.
  String path() {
    return "tile/" + level + "/" + number() + part();
  }

  /// The path of the entries below a tile of level 0.
  String entries() {
    return "tile/entries/" + number() + part();
  }

  private String part() {
    return width == FULL ? "" : ".p/" + width;
  }

  private String number() {
    var text = "%03d".formatted(index % 1000);
    for (long left = index / 1000; left > 0; left /= 1000) {
      text = "x%03d/".formatted(left % 1000) + text;
    }
    return text;
  }
}
