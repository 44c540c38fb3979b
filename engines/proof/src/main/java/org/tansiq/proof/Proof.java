package org.tansiq.proof;

import java.util.ArrayList;
import java.util.List;

/// A path of hashes that shows that a leaf is in a tree, or that one tree is the beginning of
/// another, checked as RFC 9162, sections 2.1.3.2 and 2.1.4.2 tell.
public record Proof(List<Hash> path) {

  public Proof {
    path = List.copyOf(path);
  }

  /// The proof that a leaf is in the tree over these leaves (RFC 9162, section 2.1.3.1).
  public static Proof inclusion(List<Hash> leaves, int index) {
    var path = new ArrayList<Hash>();
    include(leaves, index, path);
    return new Proof(path);
  }

  private static void include(List<Hash> leaves, int index, List<Hash> path) {
    if (leaves.size() > 1) {
      int half = Integer.highestOneBit(leaves.size() - 1);
      var left = leaves.subList(0, half);
      var right = leaves.subList(half, leaves.size());
      include(index < half ? left : right, index < half ? index : index - half, path);
      path.add(root(index < half ? right : left));
    }
  }

  /// The proof that the tree over the first leaves is the beginning of the tree over all (RFC 9162,
  /// section 2.1.4.1).
  public static Proof consistency(int earlier, List<Hash> leaves) {
    var path = new ArrayList<Hash>();
    if (earlier > 0 && earlier < leaves.size()) {
      extend(earlier, leaves, true, path);
    }
    return new Proof(path);
  }

  private static void extend(int earlier, List<Hash> leaves, boolean known, List<Hash> path) {
    if (earlier == leaves.size()) {
      if (!known) {
        path.add(root(leaves));
      }
      return;
    }
    int half = Integer.highestOneBit(leaves.size() - 1);
    var left = leaves.subList(0, half);
    var right = leaves.subList(half, leaves.size());
    if (earlier <= half) {
      extend(earlier, left, known, path);
      path.add(root(right));
    } else {
      extend(earlier - half, right, false, path);
      path.add(root(left));
    }
  }

  private static Hash root(List<Hash> leaves) {
    var edge = new Edge();
    leaves.forEach(edge::add);
    return edge.head().root();
  }

  /// Whether the leaf stands at the index in the tree of that size and root.
  public boolean includes(Hash leaf, long index, Checkpoint.Head tree) {
    if (index < 0 || index >= tree.size()) {
      return false;
    }
    long at = index;
    long last = tree.size() - 1;
    var hash = leaf;
    for (var step : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = Hash.node(step, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hash.node(hash, step);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(tree.root());
  }

  /// Whether the earlier tree is the beginning of the later one.
  public boolean extendsFrom(Checkpoint.Head earlier, Checkpoint.Head later) {
    if (earlier.size() > later.size()) {
      return false;
    }
    if (earlier.size() == later.size()) {
      return path.isEmpty() && earlier.root().equals(later.root());
    }
    if (earlier.size() == 0) {
      return path.isEmpty() && earlier.root().equals(Hash.EMPTY);
    }
    boolean whole = Long.bitCount(earlier.size()) == 1;
    if (!whole && path.isEmpty()) {
      return false;
    }
    return climbs(earlier, later, whole ? earlier.root() : path.getFirst(), whole ? 0 : 1);
  }

  private boolean climbs(Checkpoint.Head earlier, Checkpoint.Head later, Hash seed, int from) {
    int free = Long.numberOfTrailingZeros(earlier.size());
    long at = (earlier.size() - 1) >> free;
    long last = (later.size() - 1) >> free;
    var old = seed;
    var fresh = seed;
    for (var step : path.subList(from, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        old = Hash.node(step, old);
        fresh = Hash.node(step, fresh);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        fresh = Hash.node(fresh, step);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(earlier.root()) && fresh.equals(later.root());
  }
}
