package org.tansiq.desk.assembly.requests;

import java.util.List;
import java.util.UUID;

/// A request as it is made, before it has a number.
public record Wish(
    UUID asker,
    UUID asked,
    int weight,
    int level,
    int seats,
    int length,
    String language,
    List<String> topics) {

  /// What stands for the language where the desk is to find out whether one must be interpreted.
  public static final String FIND_OUT = "auto";

  public Wish {
    topics = List.copyOf(topics);
  }

  Wish interpreting(String found) {
    return new Wish(asker, asked, weight, level, seats, length, found, topics);
  }
}
