package org.tansiq.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One search through the segments of an index: rows by their keys, compared quickly; the best of
/// them compared in full, with reasons.
final class Search {

  private record Place(Segment segment, int personAt, double bits) {}

  private static final int EXPLAINED = 24;
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
    hits.sort(Found.LIKELIEST);
    return new Found(hits.subList(0, Math.min(most, hits.size())), complete);
  }

  private void rows(Asked asked, int s, int most, Map<String, Place> places) {
    var living = segments.get(s);
    var candidates = new Candidates(asked, living, matcher, most);
    complete &= candidates.complete();
    for (int row : candidates.rows()) {
      int at = living.segment().personAt(row);
      var place = new Place(living.segment(), at, candidates.bits(row));
      places.merge(s + ":" + at, place, (a, b) -> a.bits() >= b.bits() ? a : b);
    }
  }
}
