package org.tansiq.names;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// Lists of rows by bucket: where each list begins, then the lists, each row as its distance from
/// the one before.
final class Postings {

  private Postings() {}

  /// Two parts, places and lists. The rows come in ascending order.
  static List<Bytes> of(Ints keys, Ints rows, IntUnaryOperator bucketOf, int buckets) {
    var start = new int[buckets + 1];
    for (int i = 0; i < keys.size(); i++) {
      start[bucketOf.applyAsInt(keys.get(i)) + 1]++;
    }
    for (int b = 0; b < buckets; b++) {
      start[b + 1] += start[b];
    }
    var sorted = new int[keys.size()];
    var next = start.clone();
    for (int i = 0; i < keys.size(); i++) {
      sorted[next[bucketOf.applyAsInt(keys.get(i))]++] = rows.get(i);
    }
    var places = new Bytes();
    var lists = new Bytes();
    for (int b = 0; b < buckets; b++) {
      places.fixed(lists.size(), 4);
      list(sorted, start[b], start[b + 1], lists);
    }
    places.fixed(lists.size(), 4);
    return List.of(places, lists);
  }

  private static void list(int[] sorted, int from, int to, Bytes lists) {
    int last = -1;
    for (int i = from; i < to; i++) {
      if (sorted[i] != last) {
        lists.number(sorted[i] - last);
        last = sorted[i];
      }
    }
  }
}
