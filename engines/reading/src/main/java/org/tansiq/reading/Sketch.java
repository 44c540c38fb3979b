package org.tansiq.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A portrait prepared for many comparisons: its names taken apart once.
record Sketch(
    Portrait portrait,
    Span span,
    List<WrittenName> principals,
    List<WrittenName> counterparts,
    List<WrittenName> bodies,
    Set<String> accords) {

  /// Further names of a long list add time and no certainty.
  private static final int MOST_NAMES = 12;

  static Sketch of(Portrait portrait) {
    return new Sketch(
        portrait,
        Span.of(portrait),
        names(portrait.principals()),
        names(portrait.counterparts()),
        names(portrait.organisations()),
        new LinkedHashSet<>(portrait.agreements()));
  }

  private static List<WrittenName> names(List<String> written) {
    return written.stream()
        .distinct()
        .limit(MOST_NAMES)
        .map(WrittenName::of)
        .filter(n -> !n.words().isEmpty())
        .toList();
  }

  List<WrittenName> people() {
    return Stream.concat(principals.stream(), counterparts.stream()).toList();
  }

  String shownTime() {
    return span instanceof Span.Undated ? "" : span.toString();
  }
}
