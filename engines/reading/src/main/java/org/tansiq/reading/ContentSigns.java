package org.tansiq.reading;

import static org.tansiq.vocabulary.EngagementKind.AGREEMENT;
import static org.tansiq.vocabulary.EngagementKind.CALL;
import static org.tansiq.vocabulary.EngagementKind.DEMONSTRATION;
import static org.tansiq.vocabulary.EngagementKind.FORUM;
import static org.tansiq.vocabulary.EngagementKind.MEETING;
import static org.tansiq.vocabulary.EngagementKind.VISIT;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.tansiq.reading.Guard.Reason;
import org.tansiq.vocabulary.EngagementKind;
import org.tansiq.vocabulary.Language;

/// Whether two reports are of the same matter, and worded alike.
final class ContentSigns {

  /// Kinds that reports of one engagement exchange: a visit with talks and a signature is each.
  static final Set<EngagementKind> BILATERAL =
      Set.of(VISIT, MEETING, AGREEMENT, CALL, DEMONSTRATION);

  /// Share of common words at which two articles of one language say neither yes nor no.
  private static final double USUAL_WORDS = 0.33;

  private static final double WORDS_STEP = 0.1;

  /// The same for proper names in two languages of Latin script.
  private static final double USUAL_NAMES = 0.5;

  private static final double NAMES_STEP = 0.2;

  /// Smaller numbers are days and counts of everyday.
  private static final int TELLING_NUMBER = 32;

  private ContentSigns() {}

  static void compare(Sketch a, Sketch b, Signs signs) {
    var one = a.portrait();
    var other = b.portrait();
    kinds(one.kind(), other.kind(), signs);
    event(one, other, signs);
    topics(one.topics(), other.topics(), signs);
    bodies(a, b, signs);
    if (!a.accords().isEmpty() && !b.accords().isEmpty()) {
      signs.add("both-agreements");
    }
    wording(one.traces(), other.traces(), signs);
  }

  private static void kinds(EngagementKind one, EngagementKind other, Signs signs) {
    if (one == other) {
      signs.add("same-kind", one.code());
    } else if (!akin(one, other)) {
      boolean margin = one == FORUM || other == FORUM;
      signs.add(margin ? "event-and-margin" : "other-kind", one.code(), other.code());
    }
  }

  private static boolean akin(EngagementKind one, EngagementKind other) {
    return one == other || BILATERAL.contains(one) && BILATERAL.contains(other);
  }

  /// The 93rd session is not the 92nd; what stands in its margin shares its number and is another.
  private static void event(Portrait one, Portrait other, Signs signs) {
    var first = one.edition();
    var second = other.edition();
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    if (first.equals(second)) {
      if (akin(one.kind(), other.kind())) {
        signs.add("same-edition", Integer.toString(first.getAsInt()));
      }
    } else if (one.kind() == FORUM && other.kind() == FORUM) {
      signs.add("other-edition");
      signs.contradict(
          Reason.OTHER_EVENT,
          Integer.toString(first.getAsInt()),
          Integer.toString(second.getAsInt()));
    }
  }

  private static void topics(Set<String> one, Set<String> other, Signs signs) {
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    var common = new TreeSet<>(one);
    common.retainAll(other);
    var all = new HashSet<>(one);
    all.addAll(other);
    if (common.isEmpty()) {
      signs.add("other-topics");
    } else if (2 * common.size() >= all.size()) {
      signs.add("same-topics", String.join(" ", common));
    }
  }

  private static void bodies(Sketch a, Sketch b, Signs signs) {
    for (var one : a.bodies()) {
      for (var other : b.bodies()) {
        if (one.same(other)) {
          signs.add("same-body", one.written(), other.written());
          return;
        }
      }
    }
  }

  private static void wording(Traces one, Traces other, Signs signs) {
    if (one.language() == Language.OTHER || other.language() == Language.OTHER) {
      return;
    }
    boolean arabic = one.language() == Language.AR || other.language() == Language.AR;
    if (one.language() == other.language()) {
      double shared = Traces.shared(one.words(), other.words());
      double strength = Math.clamp((shared - USUAL_WORDS) / WORDS_STEP, -1, 2);
      signs.add("wording", strength, percent(shared));
    } else if (!arabic) {
      double shared = Traces.shared(one.names(), other.names());
      double strength = Math.clamp((shared - USUAL_NAMES) / NAMES_STEP, -1, 1.5);
      signs.add("proper-names", strength, percent(shared));
    }
    var numbers = new TreeSet<>(one.numbers());
    numbers.retainAll(other.numbers());
    numbers.removeIf(n -> n.length() < 3 && Integer.parseInt(n) < TELLING_NUMBER);
    if (!numbers.isEmpty()) {
      signs.add("same-numbers", Math.min(2, numbers.size()), String.join(" ", numbers));
    }
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
