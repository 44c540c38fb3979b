package org.tansiq.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tansiq.reading.Coreference.Member;

/// Which reports are worth comparing: those that share two states, a host or a person, and are not
/// known to be of different times.
///
/// The same day of another year is near too: it is how look-alikes arise.
final class Neighbours {

  private static final long DAYS = 40;
  private static final int ANNIVERSARY = 5;
  private static final int SHORTEST_NAME = 3;

  private Neighbours() {}

  /// Two indexes into the reports, the smaller first.
  record Pair(int first, int second) {}

  static Set<Pair> of(List<Member> members) {
    Map<String, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (var key : keys(members.get(i).sketch())) {
        blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
      }
    }
    var anchors = members.stream().map(m -> anchor(m.sketch())).toList();
    var pairs = new HashSet<Pair>();
    for (var block : blocks.values()) {
      for (int x = 0; x < block.size(); x++) {
        for (int y = x + 1; y < block.size(); y++) {
          int i = block.get(x);
          int j = block.get(y);
          if (near(anchors.get(i), anchors.get(j))) {
            pairs.add(new Pair(i, j));
          }
        }
      }
    }
    return pairs;
  }

  private static Set<String> keys(Sketch sketch) {
    var keys = new HashSet<String>();
    var countries = List.copyOf(new TreeSet<>(sketch.portrait().countries()));
    for (int i = 0; i < countries.size(); i++) {
      for (int j = i + 1; j < countries.size(); j++) {
        keys.add("pair " + countries.get(i) + " " + countries.get(j));
      }
    }
    if (countries.size() == 1) {
      keys.add("host " + countries.getFirst());
    }
    sketch.portrait().host().ifPresent(h -> keys.add("host " + h));
    for (var person : sketch.people()) {
      var family = person.skeletons().getLast();
      if (family.length() >= SHORTEST_NAME) {
        keys.add("person " + family);
      }
    }
    return keys;
  }

  private static Optional<LocalDate> anchor(Sketch sketch) {
    return sketch.span() instanceof Span.Dated dated && dated.exact()
        ? Optional.of(dated.first())
        : Optional.empty();
  }

  private static boolean near(Optional<LocalDate> a, Optional<LocalDate> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    return Math.abs(a.get().toEpochDay() - b.get().toEpochDay()) <= DAYS
        || Math.abs(a.get().getDayOfYear() - b.get().getDayOfYear()) <= ANNIVERSARY;
  }
}
