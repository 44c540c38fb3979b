package org.tansiq.names;

/// What an officer may make of a match.
public enum Band {
  /// Probably one person: look at the record.
  HIT,
  /// It may be: ask for a birth date or a document.
  POSSIBLE,
  /// Nothing speaks for it.
  NO_HIT;

  private static final double SURE = 3;
  private static final double OPEN = -3;

  /// The band of so many bits.
  public static Band of(double bits) {
    return bits >= SURE ? HIT : bits >= OPEN ? POSSIBLE : NO_HIT;
  }
}
