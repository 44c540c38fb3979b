package org.tansiq.demo.country;

import java.util.List;
import java.util.Locale;

/// What else happens between police forces, how often, for how many days and at which level.
enum Kind {
  MEETING(34, 1, 1, 45),
  VISIT(22, 2, 5, 55),
  TRAINING(16, 3, 26, 0),
  EXCHANGE(10, 1, 21, 0),
  FORUM(6, 2, 4, 0),
  SESSION(4, 1, 3, 0),
  CALL(5, 1, 1, 80),
  DEMONSTRATION(3, 1, 2, 10);

  private static final List<Kind> ALL = List.of(values());

  final int shortest;
  final int longest;
  private final int weight;
  private final int chiefs;

  Kind(int weight, int shortest, int longest, int chiefs) {
    this.weight = weight;
    this.shortest = shortest;
    this.longest = longest;
    this.chiefs = chiefs;
  }

  static Kind drawn(Lot lot) {
    return lot.weighted(ALL, kind -> kind.weight);
  }

  boolean chiefs(Lot lot) {
    return lot.happens(chiefs);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
