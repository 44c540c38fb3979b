package org.tansiq.reading.evaluation;

import org.jspecify.annotations.Nullable;

/// A line of a file of records that cannot be read, by its number from 1.
public final class MalformedLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int number;

  MalformedLine(int number, String why, @Nullable Throwable cause) {
    super(
        "line " + number + " is not a record: " + why + "\nMaybe it is not a file of JSON lines",
        cause);
    this.number = number;
  }

  /// Which line, from 1.
  public int number() {
    return number;
  }
}
