package org.tansiq.demo.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tansiq.demo.country.DemoCountry;
import org.tansiq.demo.country.SampleCommitment;
import org.tansiq.demo.country.SampleNation;
import org.tansiq.demo.country.SampleOfficial;
import org.tansiq.demo.country.SampleOrganisation;
import org.tansiq.demo.country.SamplePlace;
import org.tansiq.desk.register.bulk.Consignment;
import org.tansiq.desk.register.bulk.Consignment.Names;
import org.tansiq.desk.register.bulk.Consignment.Paper;
import org.tansiq.desk.register.bulk.Consignment.Promise;
import org.tansiq.desk.register.bulk.Consignment.Statement;
import org.tansiq.desk.register.bulk.Consignment.Where;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;
import org.tansiq.desk.register.places.Place;
import org.tansiq.desk.register.places.Places;

/// Everything the demo country's papers and records draw on, and where they are gathered.
final class Files {

  final LocalDate today;
  final List<Paper> papers = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();
  final List<Promise> promises = new ArrayList<>();
  private final Map<UUID, SampleOfficial> officials;
  private final Map<UUID, SampleOrganisation> organisations;
  private final Map<String, SampleNation> nations;
  private final Map<UUID, List<SampleCommitment>> commitments;
  private final Places gazetteer;
  private final Map<UUID, Place> known = new HashMap<>();

  Files(DemoCountry country, LocalDate today, Places gazetteer) {
    this.today = today;
    this.gazetteer = gazetteer;
    this.officials = by(country.officials(), SampleOfficial::id);
    this.organisations = by(country.organisations(), SampleOrganisation::id);
    this.nations = by(country.nations(), SampleNation::code);
    this.commitments = country.commitments().stream().collect(Collectors.groupingBy(Files::origin));
  }

  private static UUID origin(SampleCommitment commitment) {
    var agreement = commitment.agreement();
    var engagement = commitment.engagement();
    if (agreement != null) {
      return agreement;
    }
    if (engagement != null) {
      return engagement;
    }
    throw new IllegalStateException("A commitment from nowhere: " + commitment.id());
  }

  private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
    return all.stream().collect(Collectors.toMap(key, Function.identity()));
  }

  SampleOfficial official(UUID id) {
    return required(officials.get(id), id);
  }

  SampleOrganisation organisation(UUID id) {
    return required(organisations.get(id), id);
  }

  SampleNation nation(String code) {
    return required(nations.get(code), code);
  }

  private static <T> T required(@org.jspecify.annotations.Nullable T found, Object key) {
    if (found == null) {
      throw new IllegalStateException("Not in the demo country: " + key);
    }
    return found;
  }

  /// The same city in the register's gazetteer, by its name there.
  Where where(SamplePlace place, Voice voice) {
    var city =
        known.computeIfAbsent(
            place.id(),
            _ ->
                gazetteer
                    .find(place.country(), place.name().en())
                    .orElseThrow(() ->
                        new IllegalStateException("Not in the gazetteer: " + place.name().en())));
    return new Where(place.country(), city.name(voice.tongue()), java.util.Optional.of(city.id()));
  }

  /// Adds what was promised there to its paper and to the register.
  void promises(UUID origin, Draft draft, Testimony.Times times) {
    for (var commitment : commitments.getOrDefault(origin, List.of())) {
      var voice = draft.voice();
      var answering = organisation(commitment.responsible());
      var text = voice.pick(commitment.text());
      var due = voice.day(commitment.dueOn());
      var said = draft.say("demo.commitment", voice.pick(answering.name()), due, text);
      var confirmed = !commitment.stage().equals("proposed");
      var testimony =
          new Testimony(
              new Subject(SubjectKind.COMMITMENT, commitment.id()),
              confirmed,
              times,
              statements::add);
      testimony.fact(Predicate.TEXT, text, text, said);
      testimony.fact(Predicate.DUE_ON, commitment.dueOn().toString(), due, said);
      promises.add(
          new Promise(
              commitment.id(),
              names(commitment.text()),
              commitment.side(),
              commitment.partner(),
              java.util.Optional.ofNullable(commitment.agreement()),
              java.util.Optional.ofNullable(commitment.engagement()),
              voice.pick(answering.name()),
              commitment.dueOn(),
              commitment.stage(),
              confirmed));
    }
  }

  static Names names(org.tansiq.demo.country.Words words) {
    return new Names(words.ar(), words.fr(), words.en());
  }

  /// All of it, once every record has been written down.
  Consignment sealed(
      List<Consignment.Body> bodies,
      List<Consignment.Person> people,
      List<Consignment.Encounter> encounters,
      List<Consignment.Accord> accords) {
    return new Consignment(papers, bodies, people, encounters, accords, promises, statements);
  }
}
