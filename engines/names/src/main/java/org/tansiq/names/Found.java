package org.tansiq.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What a search of an index answers: persons, the likeliest first.
///
/// It is not complete where more persons share the name than are compared; a birth year narrows it.
public record Found(List<Hit> hits, boolean complete) {

  /// A person of the index and how far it is the one asked for.
  public record Hit(Person person, Match match) {}

  /// Hits that count as others: those after them are too unlikely to take anything away.
  private static final int MOST_WEIGHED = 100;

  private static final double LN2 = Math.log(2);

  static final Comparator<Hit> LIKELIEST =
      Comparator.comparingDouble((Hit hit) -> hit.match().bits())
          .reversed()
          .thenComparing(hit -> hit.person().id());

  public Found {
    hits = List.copyOf(hits);
  }

  /// What several searches for one person found, as if it had been one: at most so many hits; of a
  /// person found twice the likelier.
  public static Found merged(List<Found> parts, int most) {
    var best = new LinkedHashMap<String, Hit>();
    for (var part : parts) {
      for (var hit : part.hits()) {
        best.merge(
            hit.person().id(),
            new Hit(hit.person(), hit.match().alone()),
            (a, b) -> LIKELIEST.compare(a, b) <= 0 ? a : b);
      }
    }
    return new Found(
        best.values().stream().sorted(LIKELIEST).limit(most).toList(),
        parts.stream().allMatch(Found::complete));
  }

  /// The hits weighed against each other: of persons who cannot be one another, at most one is the
  /// one asked for, so each has the odds of being it rather than anyone of those or nobody here.
  /// The order stays as it is but where a hit has more of them beside it than the next.
  ///
  /// Those who may be one person under two entries (same birth date, or nothing known that speaks
  /// against it) take nothing from each other.
  public Found weighed() {
    var circumstances = new Circumstances(Evidence.STANDARD);
    var alone = hits.stream().map(hit -> new Hit(hit.person(), hit.match().alone())).toList();
    var weighed = new ArrayList<Hit>();
    for (var hit : alone) {
      var others =
          alone.stream()
              .limit(MOST_WEIGHED)
              .filter(other -> circumstances.different(hit.person(), other.person()))
              .mapToDouble(other -> Math.pow(2, other.match().bits()))
              .toArray();
      double sum = 1;
      for (double odds : others) {
        sum += odds;
      }
      weighed.add(
          others.length == 0
              ? hit
              : new Hit(
                  hit.person(), hit.match().beside("" + others.length, -Math.log(sum) / LN2)));
    }
    return new Found(weighed.stream().sorted(LIKELIEST).toList(), complete);
  }
}
