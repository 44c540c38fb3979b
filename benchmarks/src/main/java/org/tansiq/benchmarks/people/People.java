package org.tansiq.benchmarks.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A population: given names, fathers' names and family names drawn as unevenly as in life (Zipf),
/// each person the same for the same seed and number.
public final class People {

  /// Distinct family names.
  private static final int FAMILIES = 60_000;

  private static final double GIVEN_SLOPE = 0.75;
  private static final double FAMILY_SLOPE = 0.65;
  private static final int[] FATHERS = {0, 0, 0, 1, 1, 1, 1, 2, 2, 2};
  private static final List<String> STATES =
      List.of("DZ", "MA", "TN", "MR", "LY", "EG", "SD", "JO", "SY", "LB", "IQ", "SA", "AE", "YE");
  private static final int FIRST_YEAR = 1940;
  private static final int YEARS = 65;
  private final long seed;
  private final List<Part> given = given();
  private final List<Part> families = new ArrayList<>();
  private final double[] givenShares;
  private final double[] familyShares;

  public People(long seed) {
    this.seed = seed;
    var maker = new Families(new SplittableRandom(seed));
    for (int i = 0; i < FAMILIES; i++) {
      families.add(maker.next());
    }
    this.givenShares = zipf(given.size(), GIVEN_SLOPE);
    this.familyShares = zipf(FAMILIES, FAMILY_SLOPE);
  }

  /// The person of a number.
  public Someone someone(int number) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    var parts = new ArrayList<Part>();
    parts.add(given.get(drawn(givenShares, random)));
    int fathers = FATHERS[random.nextInt(FATHERS.length)];
    for (int i = 0; i < fathers; i++) {
      parts.add(given.get(drawn(givenShares, random)));
    }
    parts.add(families.get(drawn(familyShares, random)));
    int year = FIRST_YEAR + random.nextInt(YEARS);
    int day = random.nextInt(12 * 28);
    return new Someone(
        number,
        parts,
        String.format("%04d-%02d-%02d", year, day / 28 + 1, day % 28 + 1),
        STATES.get(random.nextInt(STATES.size())));
  }

  private static int drawn(double[] shares, RandomGenerator random) {
    int at = java.util.Arrays.binarySearch(shares, random.nextDouble());
    return Math.min(shares.length - 1, at < 0 ? -at - 1 : at);
  }

  /// Shares added up, the last one 1.
  private static double[] zipf(int size, double slope) {
    var shares = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.pow(i + 1, -slope);
      shares[i] = sum;
    }
    for (int i = 0; i < size; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static List<Part> given() {
    var in = Objects.requireNonNull(People.class.getResourceAsStream("given.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(c -> new Part(c[0], List.of(c[1].split("\\|")), List.of(c[2].split("\\|"))))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
