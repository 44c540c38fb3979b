package org.tansiq.benchmarks.people;

import java.util.List;
import java.util.random.RandomGenerator;

/// One part of a name with its forms: one in Arabic, one or more with French and English letters.
record Part(String arabic, List<String> french, List<String> english) {

  Part {
    french = List.copyOf(french);
    english = List.copyOf(english);
  }

  /// The first form is the usual one.
  String in(Convention convention, RandomGenerator random) {
    return switch (convention) {
      case ARABIC -> arabic;
      case FRENCH -> one(french, random);
      case ENGLISH -> one(english, random);
    };
  }

  private static String one(List<String> forms, RandomGenerator random) {
    return random.nextInt(3) < 2 ? forms.getFirst() : forms.get(random.nextInt(forms.size()));
  }
}
