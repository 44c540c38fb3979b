package org.tansiq.desk.api.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.engagements.Body;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.engagements.Participant;
import org.tansiq.desk.register.engagements.Topic;

/// An engagement without anything that nobody has confirmed.
@Says("A visit, meeting or forum")
public record EngagementData(
    UUID id,
    String kind,
    @Says("Given by a person, or the name of a forum") Optional<String> title,
    @Says("The first day, where it is known") Optional<LocalDate> from,
    Optional<LocalDate> to,
    @Says("What is known where the first day is not: `2025-03`, `2025`, `--09-23`")
        Optional<String> fromPartial,
    @Says("Announced, not yet held") boolean planned,
    @Says("ISO 3166-1") Optional<String> host,
    Optional<String> place,
    Optional<Name> city,
    List<String> countries,
    List<String> topics,
    List<Someone> participants,
    List<SomeBody> organisations,
    @Says("How many meetings a declared series counts") Optional<Integer> declaredMeetings,
    @Says("The assembly it is part of") Optional<UUID> parent,
    @Says("Its page at the desk") String page) {

  public EngagementData {
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    participants = List.copyOf(participants);
    organisations = List.copyOf(organisations);
  }

  /// An official who took part.
  @Says("An official who took part, in order of precedence")
  public record Someone(
      UUID official,
      PersonName name,
      Optional<String> country,
      @Says("`ours`, `theirs` or `other`") String side) {

    static Someone of(Participant one) {
      return new Someone(
          one.official(),
          PersonName.of(one.arabic(), one.latin()),
          one.country(),
          one.side().name().toLowerCase(Locale.ROOT));
    }
  }

  /// An organisation that took part.
  @Says("An organisation that took part")
  public record SomeBody(UUID organisation, Name name, Optional<String> country) {

    static SomeBody of(Body one) {
      return new SomeBody(
          one.organisation(), Name.of(one.arabic(), one.french(), one.english()), one.country());
    }
  }

  static EngagementData of(Engagement whole) {
    var one = whole.confirmedOnly();
    return new EngagementData(
        one.id(),
        one.kind().code(),
        Name.some(one.title()),
        one.days().from(),
        one.days().to(),
        Name.some(one.days().fromPartial()),
        one.planned(),
        one.host(),
        Name.some(one.placeText()),
        one.city().map(Name::of),
        one.countries(),
        one.topics().stream().map(Topic::code).toList(),
        one.participants().stream().map(Someone::of).toList(),
        one.bodies().stream().map(SomeBody::of).toList(),
        Optional.of(one.meetings()).filter(count -> count > 0),
        one.parent(),
        "/engagements/" + one.id());
  }
}
