package org.tansiq.desk.register.engagements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.register.places.Place;

/// One visit, meeting or forum as the house believes it today.
///
/// @param title given by a person, or the name of a forum; empty where the page derives one
/// @param host ISO 3166-1 code of the country it took place in
/// @param city where the gazetteer knows the place
/// @param placeText the place in words
/// @param meetings how many a declared series counts, 0 where none is declared
/// @param confirmed whether a person stands behind it; otherwise it is proposed
/// @param conflict whether sources disagree and the house has no position
/// @param sources how many articles it rests on
public record Engagement(
    UUID id,
    EngagementKind kind,
    String title,
    Optional<String> host,
    Optional<Place> city,
    String placeText,
    Days days,
    boolean planned,
    int meetings,
    int people,
    List<String> countries,
    List<Topic> topics,
    boolean confirmed,
    boolean conflict,
    Optional<UUID> parent,
    List<Participant> participants,
    List<Body> bodies,
    int sources) {

  public Engagement {
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    participants = List.copyOf(participants);
    bodies = List.copyOf(bodies);
  }

  /// Who received, if the host is known.
  public Optional<Hosted> hosted(String home) {
    return host.map(country -> country.equals(home) ? Hosted.OURS : Hosted.THEIRS);
  }

  /// Those on one side, in order of precedence.
  public List<Participant> on(Side side) {
    return participants.stream().filter(p -> p.side() == side).toList();
  }

  /// The countries other than home.
  public List<String> partners(String home) {
    return countries.stream().filter(country -> !country.equals(home)).toList();
  }

  /// The same, with those who took part and the number of sources.
  Engagement with(List<Participant> people, List<Body> organisations, int articles) {
    return new Engagement(
        id,
        kind,
        title,
        host,
        city,
        placeText,
        days,
        planned,
        meetings,
        this.people,
        countries,
        topics,
        confirmed,
        conflict,
        parent,
        people,
        organisations,
        articles);
  }

  /// The same without what nobody has confirmed.
  public Engagement confirmedOnly() {
    return with(
        participants.stream().filter(Participant::confirmed).toList(),
        bodies.stream().filter(Body::confirmed).toList(),
        sources);
  }
}
