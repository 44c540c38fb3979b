package org.tansiq.vocabulary;

/// How sure a machine is of what it proposes, from 0 to 1; shown as one to four bars, never as a
/// bare percentage.
public record Confidence(double value) {

  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("confidence " + value + "\nMaybe it was given in percent");
    }
  }

  /// One bar (weak) to four (strong).
  public int bars() {
    return value >= 0.9 ? 4 : value >= 0.75 ? 3 : value >= 0.5 ? 2 : 1;
  }
}
