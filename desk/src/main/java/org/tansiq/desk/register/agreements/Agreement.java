package org.tansiq.desk.register.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.engagements.Topic;

/// An instrument between parties, whatever its form, as the house believes it today.
///
/// @param binding `yes`, `no` or `unclear`
/// @param recorded the stage a person recorded; what it is today follows from its {@link Clock}
/// @param engagement where it was signed, if the register knows it
/// @param signedPartial what is known where the day of signing is not: `2025-03`, `2025`
/// @param dataClause whether it protects personal data; empty where nobody has looked
/// @param lastUse the last thing that happened under it before today
/// @param confirmed whether a person stands behind it; otherwise it is proposed
/// @param sources how many articles it rests on
public record Agreement(
    UUID id,
    Form form,
    String title,
    String binding,
    Stage recorded,
    Optional<UUID> engagement,
    Optional<LocalDate> signedOn,
    String signedPartial,
    String place,
    Terms terms,
    Optional<Boolean> dataClause,
    List<String> countries,
    List<Topic> topics,
    Optional<LocalDate> lastUse,
    boolean confirmed,
    int sources,
    List<Party> parties) {

  public Agreement {
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    parties = List.copyOf(parties);
  }

  /// What follows from its dates on a day.
  public Clock on(LocalDate day) {
    return new Clock(recorded, terms, lastUse, day);
  }

  /// The countries other than home.
  public List<String> partners(String home) {
    return countries.stream().filter(country -> !country.equals(home)).toList();
  }

  /// The same with its parties.
  Agreement with(List<Party> bound) {
    return new Agreement(
        id,
        form,
        title,
        binding,
        recorded,
        engagement,
        signedOn,
        signedPartial,
        place,
        terms,
        dataClause,
        countries,
        topics,
        lastUse,
        confirmed,
        sources,
        bound);
  }
}
