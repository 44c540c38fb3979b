package org.tansiq.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tansiq.reading.Coreference.Member;

/// Which reports are worth comparing: those that share two states, the host of an event or a person
/// who is not in every report, and are not known to be of different times.
///
/// The same day of another year is near too: it is how look-alikes arise.
final class Neighbours {

  private static final long DAYS = 40;

  /// The same where one report's time is only known by when it appeared, or as a year.
  private static final long WRITTEN_DAYS = 200;

  private static final long MONTH = 31;
  private static final int ANNIVERSARY = 5;
  private static final int SHORTEST_NAME = 3;
  private static final String PERSON = "person ";

  /// A person in more reports than this, such as the house's own director, tells nothing.
  private static final int MOST_REPORTS = 50;

  private Neighbours() {}

  /// Two indexes into the reports, the smaller first.
  record Pair(int first, int second) {

    static final Comparator<Pair> ORDER =
        Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second);
  }

  static Set<Pair> of(List<Member> members) {
    Map<String, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (var key : keys(members.get(i).sketch())) {
        blocks.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
      }
    }
    var anchors = members.stream().map(m -> anchor(m.sketch())).toList();
    var own = own(anchors);
    var pairs = new HashSet<Pair>();
    blocks.forEach((key, block) -> {
      boolean person = key.startsWith(PERSON);
      if (!person || block.size() <= MOST_REPORTS) {
        pair(block, person ? own : anchors, pairs);
      }
    });
    return pairs;
  }

  /// Who shares a person is compared whenever the articles appeared.
  private static List<Optional<Anchor>> own(List<Optional<Anchor>> anchors) {
    return anchors.stream().map(a -> a.filter(Anchor::own)).toList();
  }

  private static void pair(List<Integer> block, List<Optional<Anchor>> anchors, Set<Pair> pairs) {
    for (int x = 0; x < block.size(); x++) {
      for (int y = x + 1; y < block.size(); y++) {
        if (near(anchors.get(block.get(x)), anchors.get(block.get(y)))) {
          pairs.add(new Pair(block.get(x), block.get(y)));
        }
      }
    }
  }

  private static Set<String> keys(Sketch sketch) {
    var keys = new HashSet<String>();
    var countries = List.copyOf(new TreeSet<>(sketch.portrait().countries()));
    for (int i = 0; i < countries.size(); i++) {
      for (int j = i + 1; j < countries.size(); j++) {
        keys.add("pair " + countries.get(i) + " " + countries.get(j));
      }
    }
    boolean bilateral = ContentSigns.BILATERAL.contains(sketch.portrait().kind());
    if (countries.size() == 1) {
      keys.add("host " + countries.getFirst());
    }
    if (countries.isEmpty() || !bilateral) {
      sketch.portrait().host().ifPresent(h -> keys.add("host " + h));
    }
    for (var person : sketch.people()) {
      var family = person.skeletons().getLast();
      if (family.length() >= SHORTEST_NAME) {
        keys.add(PERSON + family);
      }
    }
    return keys;
  }

  /// Where in time a report stands: by its own date, or by when it appeared.
  private record Anchor(LocalDate day, boolean own) {}

  private static Optional<Anchor> anchor(Sketch sketch) {
    return switch (sketch.span()) {
      case Span.Dated dated when dated.exact() -> Optional.of(new Anchor(dated.first(), true));
      case Span.Dated dated ->
          Optional.of(new Anchor(dated.first().plusDays(dated.days() / 2), dated.days() <= MONTH));
      case Span.Yearless _ -> Optional.empty();
      case Span.Undated() ->
          Span.range(sketch.portrait().published())
              .filter(p -> p.days() <= MONTH)
              .map(p -> new Anchor(p.first(), false));
    };
  }

  private static boolean near(Optional<Anchor> a, Optional<Anchor> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    var one = a.get().day();
    var other = b.get().day();
    boolean own = a.get().own() && b.get().own();
    return Math.abs(one.toEpochDay() - other.toEpochDay()) <= (own ? DAYS : WRITTEN_DAYS)
        || own && Math.abs(one.getDayOfYear() - other.getDayOfYear()) <= ANNIVERSARY;
  }
}
