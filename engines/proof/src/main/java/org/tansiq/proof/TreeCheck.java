package org.tansiq.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tansiq.proof.Finding.Kind;

/// Builds the tree anew, once from the entries and once from the hashes of the tiles, and holds
/// both against what was signed.
///
/// @param leaves the hash of each leaf as it is proved by the signed root, where one of the two
///   fits it, else as the tiles have it
record TreeCheck(List<Hash> leaves, List<Finding> findings) {

  static TreeCheck of(CopyReader copy, Checkpoint.Head signed, List<Checkpoint> earlier)
      throws IOException {
    return new Building(copy, signed, earlier).check();
  }

  private static final class Building {

    private final CopyReader copy;
    private final Checkpoint.Head signed;
    private final List<Checkpoint> earlier;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> damage = new ArrayList<>();
    private final Side tiles = new Side();
    private final Side entries = new Side();
    private int next;

    Building(CopyReader copy, Checkpoint.Head signed, List<Checkpoint> earlier) {
      this.copy = copy;
      this.signed = signed;
      this.earlier = earlier.stream().filter(c -> c.head().size() > 0).toList();
    }

    TreeCheck check() throws IOException {
      for (long index = 0; index * Tile.FULL < signed.size(); index++) {
        leaves(index);
      }
      boolean byTiles = tiles.edge.head().equals(signed);
      boolean byEntries = entries.edge.head().equals(signed);
      if (byTiles || byEntries) {
        findings.addAll(damage);
        upperTiles(byTiles ? tiles : entries);
      } else {
        rewritten();
      }
      return new TreeCheck(byEntries && !byTiles ? entries.hashes : tiles.hashes, findings);
    }

    private void leaves(long index) throws IOException {
      var hashes = copy.hashes(0, index);
      var bundle = copy.entries(index);
      int width = copy.width(0, index);
      for (int i = 0; i < width; i++) {
        var fromEntry = i < bundle.size() ? Hash.leaf(bundle.get(i)) : Hash.EMPTY;
        var fromTile = i < hashes.size() ? hashes.get(i) : Hash.EMPTY;
        if (!fromEntry.equals(fromTile)) {
          damage.add(
              Finding.at(Kind.DAMAGED, index * Tile.FULL + i, new Tile(0, index, width).path()));
        }
        tiles.add(fromTile);
        entries.add(fromEntry);
        holdAgainstEarlier();
      }
      if (bundle.size() > width) {
        damage.add(
            new Finding(
                Kind.DAMAGED,
                index * Tile.FULL,
                index * Tile.FULL + width,
                new Tile(0, index, width).entries()));
      }
    }

    private void holdAgainstEarlier() {
      for (;
          next < earlier.size() && earlier.get(next).head().size() == tiles.edge.size();
          next++) {
        tiles.mark(earlier.get(next));
        entries.mark(earlier.get(next));
      }
    }

    /// The tiles above the leaves are derived; one that says something else was touched.
    private void upperTiles(Side proved) throws IOException {
      var derived = new ArrayList<Tile>();
      var rows = new ArrayList<List<Hash>>();
      var again =
          new Edge((tile, hashes) -> {
            if (tile.level() > 0) {
              derived.add(tile);
              rows.add(List.copyOf(hashes));
            }
          });
      proved.hashes.forEach(again::add);
      again.parts((tile, hashes) -> {
        if (tile.level() > 0) {
          derived.add(tile);
          rows.add(List.copyOf(hashes));
        }
      });
      for (int i = 0; i < derived.size(); i++) {
        var tile = derived.get(i);
        if (!copy.hashes(tile.level(), tile.index()).equals(rows.get(i))) {
          long span = 1L << (8 * tile.level());
          long from = tile.index() * Tile.FULL * span;
          findings.add(new Finding(Kind.DAMAGED, from, from + tile.width() * span, tile.path()));
        }
      }
      for (var known : proved.marks) {
        findings.add(rewrittenUpTo(known, proved));
      }
    }

    private Finding rewrittenUpTo(Checkpoint known, Side side) {
      return new Finding(
          Kind.REWRITTEN,
          side.lastProved(known),
          known.head().size(),
          "root " + known.head().root());
    }

    /// Neither side gives the signed root: the change lies where the two differ, else where a tile
    /// above still tells, else between the last earlier checkpoint that fits and the first that
    /// does not.
    private void rewritten() throws IOException {
      var located = new ArrayList<Finding>();
      for (var at : damage) {
        located.add(new Finding(Kind.REWRITTEN, at.from(), at.to(), at.detail()));
      }
      for (long index = 0; copy.width(0, index) == Tile.FULL; index++) {
        var above = copy.hashes(1, index / Tile.FULL);
        int place = (int) (index % Tile.FULL);
        if (place < above.size() && !tiles.subtree(index).equals(above.get(place))) {
          located.add(
              new Finding(
                  Kind.REWRITTEN,
                  index * Tile.FULL,
                  (index + 1) * Tile.FULL,
                  new Tile(0, index, Tile.FULL).path()));
        }
      }
      if (located.isEmpty()) {
        var first = tiles.marks.isEmpty() ? signed.size() : tiles.marks.getFirst().head().size();
        located.add(new Finding(Kind.REWRITTEN, tiles.fitting, first, "root " + signed.root()));
      }
      findings.addAll(located);
    }
  }

  /// One of the two ways to the root.
  private static final class Side {

    private final Edge edge = new Edge();
    private final List<Hash> hashes = new ArrayList<>();
    private final List<Checkpoint> marks = new ArrayList<>();
    private long fitting;

    void add(Hash leaf) {
      edge.add(leaf);
      hashes.add(leaf);
    }

    /// Remembers an earlier checkpoint that does not fit, and how far the last fitting one reaches.
    void mark(Checkpoint known) {
      if (edge.head().root().equals(known.head().root())) {
        if (marks.isEmpty()) {
          fitting = known.head().size();
        }
      } else {
        marks.add(known);
      }
    }

    long lastProved(Checkpoint known) {
      return Math.min(fitting, known.head().size());
    }

    Hash subtree(long index) {
      var tile = new Edge();
      int from = Math.toIntExact(index * Tile.FULL);
      hashes.subList(from, from + Tile.FULL).forEach(tile::add);
      return tile.head().root();
    }
  }
}
