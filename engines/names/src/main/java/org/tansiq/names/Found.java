package org.tansiq.names;

import java.util.List;

/// What a search of an index answers: persons, the likeliest first.
///
/// It is not complete where more persons share the name than are compared; a birth year narrows it.
public record Found(List<Hit> hits, boolean complete) {

  /// A person of the index and how far it is the one asked for.
  public record Hit(Person person, Match match) {}

  public Found {
    hits = List.copyOf(hits);
  }
}
