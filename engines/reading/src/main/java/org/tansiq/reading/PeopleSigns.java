package org.tansiq.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tansiq.reading.Guard.Reason;

/// Whether two reports name the same persons.
///
/// Everybody's own director is in every article, so one shared person says little; the same person
/// on each side says much, and another person across from the same one is another engagement.
final class PeopleSigns {

  /// At forums and operations many speak, and each report quotes another.
  private static final double SPEAKERS = 0.3;

  private final Sketch a;
  private final Sketch b;
  private final Signs signs;
  private final Set<WrittenName> sharedOfA = new LinkedHashSet<>();
  private final Set<WrittenName> sharedOfB = new LinkedHashSet<>();
  private double closest;

  private PeopleSigns(Sketch a, Sketch b, Signs signs) {
    this.a = a;
    this.b = b;
    this.signs = signs;
  }

  /// @param agreed whether the dates of both are known and agree
  static void compare(Sketch a, Sketch b, boolean agreed, Signs signs) {
    if (!a.people().isEmpty() && !b.people().isEmpty()) {
      new PeopleSigns(a, b, signs).compare(agreed);
    }
  }

  private void compare(boolean agreed) {
    for (var one : a.people()) {
      for (var other : b.people()) {
        pair(one, other);
      }
    }
    boolean bothSides =
        sides(a.principals(), a.counterparts(), sharedOfA) == 2
            || sides(b.principals(), b.counterparts(), sharedOfB) == 2;
    var mine = shown(sharedOfA);
    var theirs = shown(sharedOfB);
    if (bothSides) {
      signs.add("persons-of-both-sides", mine, theirs);
    } else if (sharedOfA.size() > 1) {
      signs.add("several-persons", mine, theirs);
    } else if (across()) {
      if (!sharedOfA.isEmpty()) {
        signs.add("one-person", mine, theirs);
      }
      signs.add("other-counterpart", left(a, sharedOfA), left(b, sharedOfB));
      if (!agreed) {
        signs.contradict(Reason.OTHER_COUNTERPART, left(a, sharedOfA), left(b, sharedOfB));
      }
    } else if (sharedOfA.size() == 1) {
      signs.add("one-person", mine, theirs);
    } else if (closest <= WrittenName.OTHER) {
      boolean table = bilateral(a) && bilateral(b);
      signs.add("no-person", table ? 1 : SPEAKERS, left(a, sharedOfA), left(b, sharedOfB));
    }
  }

  private static boolean bilateral(Sketch sketch) {
    return ContentSigns.BILATERAL.contains(sketch.portrait().kind());
  }

  private void pair(WrittenName one, WrittenName other) {
    double likeness = one.likeness(other);
    closest = Math.max(closest, likeness);
    if (likeness >= WrittenName.SAME) {
      sharedOfA.add(one);
      sharedOfB.add(other);
    }
  }

  private static int sides(
      List<WrittenName> principals, List<WrittenName> counterparts, Set<WrittenName> shared) {
    return (principals.stream().anyMatch(shared::contains) ? 1 : 0)
        + (counterparts.stream().anyMatch(shared::contains) ? 1 : 0);
  }

  /// Both reports name both sides, and across from those they share they name others; names that
  /// may be spellings of one another do not count as others.
  private boolean across() {
    var mine = opposite(a, sharedOfA);
    var theirs = opposite(b, sharedOfB);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    return mine.stream()
        .allMatch(m -> theirs.stream().allMatch(t -> m.likeness(t) <= WrittenName.OTHER));
  }

  /// The side on which nobody is shared, where the other has somebody.
  private static List<WrittenName> opposite(Sketch sketch, Set<WrittenName> shared) {
    boolean first = sketch.principals().stream().anyMatch(shared::contains);
    boolean second = sketch.counterparts().stream().anyMatch(shared::contains);
    boolean none = !first && !second;
    if (sketch.principals().isEmpty() || sketch.counterparts().isEmpty()) {
      return List.of();
    }
    return none ? sketch.people() : first ? sketch.counterparts() : sketch.principals();
  }

  private static String left(Sketch sketch, Set<WrittenName> shared) {
    return sketch.people().stream()
        .filter(n -> !shared.contains(n))
        .map(WrittenName::written)
        .collect(Collectors.joining(", "));
  }

  private static String shown(Set<WrittenName> names) {
    return names.stream().map(WrittenName::written).sorted().collect(Collectors.joining(", "));
  }
}
