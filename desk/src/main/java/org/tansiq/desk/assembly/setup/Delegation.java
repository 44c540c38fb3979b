package org.tansiq.desk.assembly.setup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.places.Countries;

/// A country at the assembly.
///
/// @param rank of its head: 1 minister, 2 chief of police, 3 deputy, 4 director, 5 expert
/// @param teams in how many meetings it can be at once
/// @param languages it works in, its own first, ISO 639-1
/// @param host whether it is ours, whose head everybody asks for
public record Delegation(
    UUID id,
    String country,
    int rank,
    int teams,
    List<String> languages,
    Optional<Instant> arrives,
    Optional<Instant> departs,
    boolean host) {

  public Delegation {
    languages = List.copyOf(languages);
  }

  /// The first of its languages that the desk speaks.
  public Tongue tongue() {
    return Tongue.among(languages);
  }

  public String name(Tongue tongue) {
    return Countries.name(country, tongue);
  }
}
