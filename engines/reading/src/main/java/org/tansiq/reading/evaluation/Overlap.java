package org.tansiq.reading.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// What of a list was found: each expected value takes the first fitting one that is left.
record Overlap(int hits, List<String> missed, List<String> spurious) {

  Overlap {
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
  }

  static Overlap of(List<String> expected, List<String> found, BiPredicate<String, String> same) {
    var left = new ArrayList<>(found);
    var missed = new ArrayList<String>();
    for (var value : expected) {
      Optional<String> hit = left.stream().filter(f -> same.test(value, f)).findFirst();
      hit.ifPresentOrElse(left::remove, () -> missed.add(value));
    }
    return new Overlap(expected.size() - missed.size(), missed, left);
  }
}
