package org.tansiq.names;

import java.util.List;

/// What was learned from confirmed pairs: the new version, pairs and words it rests on, and the
/// variants that no table explains, such as nicknames.
public record Lesson(int version, int pairs, int words, List<String> variants) {
  public Lesson {
    variants = List.copyOf(variants);
  }
}
