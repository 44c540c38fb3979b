package org.tansiq.benchmarks.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// A person who does not exist: parts of the name, day of birth, nationality.
public final class Someone {

  private static final int ONE_LEFT_OUT = 15;
  private static final int A_SLIP = 10;
  private static final int TURNED = 4;
  private static final int HUNDRED = 100;
  private final int number;
  private final List<Part> parts;
  private final String born;
  private final String nationality;

  Someone(int number, List<Part> parts, String born, String nationality) {
    this.number = number;
    this.parts = List.copyOf(parts);
    this.born = born;
    this.nationality = nationality;
  }

  /// The key in an index.
  public String id() {
    return "p" + number;
  }

  /// The day, year first.
  public String born() {
    return born;
  }

  /// Two letters of ISO 3166-1.
  public String nationality() {
    return nationality;
  }

  /// How many parts the name has.
  public int size() {
    return parts.size();
  }

  /// The whole name as one list writes it.
  public String written(Convention convention, RandomGenerator random) {
    return written(parts, convention, random);
  }

  /// The name as somebody asks for it: of three parts or more three of twenty lack one between the
  /// first and the last, one of ten in Latin letters has a slip of the pen, one of 25 is turned
  /// around.
  public String asked(Convention convention, RandomGenerator random) {
    var kept = new ArrayList<>(parts);
    if (kept.size() > 2 && random.nextInt(HUNDRED) < ONE_LEFT_OUT) {
      kept.remove(1 + random.nextInt(kept.size() - 2));
    }
    if (random.nextInt(HUNDRED) < TURNED) {
      Collections.rotate(kept, 1);
    }
    var name = written(kept, convention, random);
    return convention != Convention.ARABIC && random.nextInt(HUNDRED) < A_SLIP
        ? slip(name, random)
        : name;
  }

  private static String written(List<Part> parts, Convention convention, RandomGenerator random) {
    return parts.stream().map(p -> p.in(convention, random)).collect(Collectors.joining(" "));
  }

  /// A letter left out, doubled, or changed places with the next one; never the first of a word.
  private static String slip(String name, RandomGenerator random) {
    for (int attempt = 0; attempt < HUNDRED; attempt++) {
      int at = 1 + random.nextInt(name.length() - 2);
      if (Character.isLetter(name.charAt(at - 1))
          && Character.isLetter(name.charAt(at))
          && Character.isLetter(name.charAt(at + 1))) {
        char c = name.charAt(at);
        var middle =
            switch (random.nextInt(3)) {
              case 0 -> "" + name.charAt(at + 1);
              case 1 -> "" + c + c + name.charAt(at + 1);
              default -> "" + name.charAt(at + 1) + c;
            };
        return name.substring(0, at) + middle + name.substring(at + 2);
      }
    }
    return name;
  }
}
