package org.tansiq.desk.register.merging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a person looks at to say whether two records are one.
///
/// @param facts posts of an official, the kind of a body: as sources write them
/// @param sources articles that name it
/// @param named in how many claims it is named
public record Profile(
    UUID id,
    List<String> names,
    Optional<String> country,
    List<String> facts,
    List<Source> sources,
    long named,
    boolean confirmed) {

  public Profile {
    names = List.copyOf(names);
    facts = List.copyOf(facts);
    sources = List.copyOf(sources);
  }

  /// An article and its publisher.
  public record Source(UUID id, String title, String publisher, String language) {}
}
