package org.tansiq.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Which of the features bear on a question that is answered by one of several candidates; what
/// else their sentences are about is common to all and only blurs the choice.
final class Questions {

  private static final Set<String> PLACE =
      Set.of(
          "after-to",
          "after-in-early",
          "after-in-on",
          "in-city-early",
          "in-city-on",
          "host-verb",
          "receives",
          "is-received",
          "accredited-to",
          "visited-body",
          "dateline",
          "own-site",
          "counterpart-of",
          "order-0",
          "order-1",
          "order-2",
          "order-later",
          "only-one",
          "most-held-here",
          "less-held-here",
          "first-held-here",
          "by-service",
          "bias",
          "not-early",
          "of-many",
          "in-address");
  private static final Set<String> WHERE = Set.of("title", "lead", "near", "on", "sum");
  private static final Set<String> KINDS =
      Set.of("bias", "accords-0", "accords-1", "accords-2", "signed", "counterpart", "known-body");
  private static final Set<String> REPORTS =
      Set.of(
          "visit",
          "receive",
          "meeting",
          "agreement",
          "sign",
          "forum",
          "training",
          "exchange",
          "together",
          "series",
          "host",
          "plan");
  private static final Set<String> OTHER_TIMES =
      Set.of(
          "near-visit",
          "near-receive",
          "near-meeting",
          "near-agreement",
          "near-sign",
          "near-forum",
          "near-training",
          "near-exchange",
          "near-host",
          "near-series");

  private Questions() {}

  /// Where it was.
  static Map<String, Double> host(Evidence state) {
    var features = new LinkedHashMap<String, Double>();
    state
        .features()
        .forEach((feature, strength) -> {
          if (PLACE.contains(feature)
              || feature.startsWith("in-with-")
              || feature.startsWith("to-near-")) {
            features.put(feature, strength);
          }
        });
    return features;
  }

  /// Of which kind it is: the words that report something, by where they stand.
  static Map<String, Double> kind(Map<String, Double> whole) {
    var features = new LinkedHashMap<String, Double>();
    whole.forEach((feature, strength) -> {
      int dash = feature.indexOf('-');
      boolean place = dash > 0 && WHERE.contains(feature.substring(0, dash));
      if (KINDS.contains(feature) || place && REPORTS.contains(feature.substring(dash + 1))) {
        features.put(feature, strength);
      }
    });
    return features;
  }

  /// Whether a paper was signed here: how it is named and what stands beside it.
  static Map<String, Double> accord(Evidence paper) {
    var features = new LinkedHashMap<String, Double>();
    paper
        .features()
        .forEach((feature, strength) -> {
          boolean with = feature.startsWith("with-") && !feature.equals("with-plan");
          if (!with) {
            features.put(feature, strength);
          }
        });
    return features;
  }

  /// When it was.
  static Map<String, Double> time(Evidence time) {
    var features = new LinkedHashMap<String, Double>();
    time.features()
        .forEach((feature, strength) -> {
          boolean with = feature.startsWith("with-");
          boolean open = feature.equals("with-past") || feature.equals("with-plan");
          if (!(with && !open) && !OTHER_TIMES.contains(feature)) {
            features.put(feature, strength);
          }
        });
    return features;
  }
}
