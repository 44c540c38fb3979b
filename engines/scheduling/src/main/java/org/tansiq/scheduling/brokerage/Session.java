package org.tansiq.scheduling.brokerage;

/// The part of the day a meeting asks for; the format writes 1, 2 and 3.
public enum Session {
  MORNING,
  AFTERNOON,
  ANY;

  static Session numbered(int number) {
    return values()[number - 1];
  }

  int number() {
    return ordinal() + 1;
  }
}
