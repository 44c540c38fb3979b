package org.tansiq.proof;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree, tile by tile: all that is needed to add leaves, to hand out
/// each tile as it fills, and to know the root (RFC 9162, section 2.1.1).
public final class Edge {

  private final List<List<Hash>> open = new ArrayList<>();
  private final List<Long> filled = new ArrayList<>();
  private final Tiles tiles;
  private long size;

  /// An empty tree whose full tiles are handed to `tiles`.
  Edge(Tiles tiles) {
    this.tiles = tiles;
  }

  /// An empty tree of which only the root is asked.
  public Edge() {
    this((_, _) -> {});
  }

  /// How many leaves there are.
  public long size() {
    return size;
  }

  /// Adds the hash of a leaf.
  public void add(Hash leaf) {
    push(0, leaf);
    size++;
  }

  private void push(int level, Hash hash) {
    if (open.size() == level) {
      open.add(new ArrayList<>(Tile.FULL));
      filled.add(0L);
    }
    var hashes = open.get(level);
    hashes.add(hash);
    if (hashes.size() == Tile.FULL) {
      long index = filled.get(level);
      tiles.full(new Tile(level, index, Tile.FULL), hashes);
      filled.set(level, index + 1);
      var root = perfect(hashes);
      hashes.clear();
      push(level + 1, root);
    }
  }

  /// Size and root as of now.
  public Checkpoint.Head head() {
    var subtrees = new ArrayList<Hash>();
    for (int level = open.size() - 1; level >= 0; level--) {
      addSubtrees(open.get(level), subtrees);
    }
    if (subtrees.isEmpty()) {
      return new Checkpoint.Head(0, Hash.EMPTY);
    }
    var root = subtrees.removeLast();
    while (!subtrees.isEmpty()) {
      root = Hash.node(subtrees.removeLast(), root);
    }
    return new Checkpoint.Head(size, root);
  }

  /// Hands over the tiles that are not full.
  void parts(Tiles reader) {
    for (int level = 0; level < open.size(); level++) {
      var hashes = open.get(level);
      if (!hashes.isEmpty()) {
        reader.full(new Tile(level, filled.get(level), hashes.size()), hashes);
      }
    }
  }

  private static void addSubtrees(List<Hash> hashes, List<Hash> subtrees) {
    int from = 0;
    for (int width = Tile.FULL; width > 0; width >>= 1) {
      if ((hashes.size() & width) != 0) {
        subtrees.add(perfect(hashes.subList(from, from + width)));
        from += width;
      }
    }
  }

  private static Hash perfect(List<Hash> hashes) {
    var row = new ArrayList<>(hashes);
    for (int width = row.size(); width > 1; width /= 2) {
      for (int i = 0; i < width / 2; i++) {
        row.set(i, Hash.node(row.get(2 * i), row.get(2 * i + 1)));
      }
    }
    return row.getFirst();
  }

  /// Hears of a tile and its hashes, which change after the call.
  @FunctionalInterface
  interface Tiles {

    void full(Tile tile, List<Hash> hashes);
  }
}
