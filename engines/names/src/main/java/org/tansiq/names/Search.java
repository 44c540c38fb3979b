package org.tansiq.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One search through the segments of an index: rows by their keys, compared quickly; the best of
/// them compared in full, with reasons.
final class Search {

  private record Place(Segment segment, int personAt, double bits) {}

  private static final int EXPLAINED = 16;
  private static final int COMPARED = 150;
  private static final double FINENESS = 1000;
  private final Matcher matcher;
  private final List<Living> segments;
  private boolean complete = true;

  Search(Matcher matcher, List<Living> segments) {
    this.matcher = matcher;
    this.segments = segments;
  }

  /// Persons with at least so many bits, at most so many of them.
  Found run(Person asked, double least, int most) {
    var places = new LinkedHashMap<String, Place>();
    for (var written : asked.names()) {
      var name = new Asked(asked, Name.of(written));
      for (int s = 0; s < segments.size(); s++) {
        rows(name, s, Math.max(EXPLAINED, most), places);
      }
    }
    var best =
        places.values().stream()
            .sorted(Comparator.comparingDouble(Place::bits).reversed())
            .limit(Math.max(EXPLAINED, most))
            .toList();
    var hits = new ArrayList<Found.Hit>();
    for (var place : best) {
      var person = place.segment().person(place.personAt());
      var match = matcher.match(asked, person);
      if (match.bits() >= least) {
        hits.add(new Found.Hit(person, match));
      }
    }
    hits.sort(
        Comparator.comparingDouble((Found.Hit hit) -> hit.match().bits())
            .reversed()
            .thenComparing(hit -> hit.person().id()));
    return new Found(hits.subList(0, Math.min(most, hits.size())), complete);
  }

  private void rows(Asked asked, int s, int most, Map<String, Place> places) {
    var living = segments.get(s);
    var segment = living.segment();
    var candidates = new Candidates(asked, segment, matcher.words());
    var rough = WordTable.rough(asked, segment, matcher.words());
    var fine = WordTable.fine(asked, segment, matcher.words());
    var likely = best(candidates.rows(), score(asked, segment, rough), living, COMPARED);
    var best = best(likely, score(asked, segment, fine), living, most);
    complete &= candidates.complete();
    var score = score(asked, segment, fine);
    for (int row : best) {
      int at = segment.personAt(row);
      var place = new Place(segment, at, score.of(row));
      places.merge(s + ":" + at, place, (a, b) -> a.bits() >= b.bits() ? a : b);
    }
  }

  private RowScore score(Asked asked, Segment segment, WordTable table) {
    return new RowScore(asked, segment, table, matcher.evidence());
  }

  /// The rows with the most bits; of equals, those that come first.
  private static int[] best(int[] rows, RowScore score, Living living, int most) {
    var order = new long[rows.length];
    int n = 0;
    for (int row : rows) {
      if (living.alive(living.segment().personAt(row))) {
        int worth = Integer.MAX_VALUE / 2 - (int) Math.round(score.of(row) * FINENESS);
        order[n++] = (long) worth << 32 | row;
      }
    }
    Arrays.sort(order, 0, n);
    var best = new int[Math.min(n, most)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) order[i];
    }
    return best;
  }
}
