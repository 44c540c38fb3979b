package org.tansiq.benchmarks;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.tansiq.names.Band;
import org.tansiq.names.Found;

/// What a band means: of the persons shown in it how many are the one asked for, and of those asked
/// for how many are shown in it.
final class Bands {

  private final Map<Band, Integer> shown = new EnumMap<>(Band.class);
  private final Map<Band, Integer> right = new EnumMap<>(Band.class);

  void add(String id, Found found) {
    for (var hit : found.hits()) {
      var band = hit.match().band();
      shown.merge(band, 1, Integer::sum);
      if (hit.person().id().equals(id)) {
        right.merge(band, 1, Integer::sum);
      }
    }
  }

  /// For hit and possible: shown a question, right of those, found in it of those asked for.
  String cells(int questions) {
    var cells = new StringBuilder();
    for (var band : new Band[] {Band.HIT, Band.POSSIBLE}) {
      int all = shown.getOrDefault(band, 0);
      int good = right.getOrDefault(band, 0);
      cells.append(
          String.format(
              Locale.ROOT,
              " | %.2f | %.3f | %.3f",
              (double) all / questions,
              all == 0 ? 0 : (double) good / all,
              (double) good / questions));
    }
    return cells.append(" |").toString();
  }
}
