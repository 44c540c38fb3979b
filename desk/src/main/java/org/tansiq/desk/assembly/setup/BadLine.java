package org.tansiq.desk.assembly.setup;

import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.refusals.Refused;

/// A line of a table that was not taken, and why in words.
///
/// @param number from 1, the head counted
public record BadLine(int number, String why) {

  public static BadLine of(int number, Refused refused, Words words) {
    return new BadLine(number, words.text(refused.code().key(), refused.values().toArray()));
  }
}
