package org.tansiq.demo.loading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tansiq.demo.country.DemoCountry;
import org.tansiq.demo.country.SampleOfficial;
import org.tansiq.demo.country.SampleOrganisation;
import org.tansiq.demo.country.SamplePost;
import org.tansiq.demo.loading.Draft.Said;
import org.tansiq.demo.loading.Testimony.Fact;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.bulk.Consignment.Body;
import org.tansiq.desk.register.bulk.Consignment.Person;
import org.tansiq.desk.register.bulk.Consignment.PersonName;
import org.tansiq.desk.register.bulk.Consignment.Post;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.claims.SubjectKind;

/// A directory for every country, in which its services and officials stand.
final class Directories {

  private final Files files;
  private final Map<String, Draft> drafts = new TreeMap<>();
  private final Testimony.Times times;

  Directories(Files files) {
    this.files = files;
    this.times = new Testimony.Times(files.today.minusDays(9), files.today);
  }

  List<Body> bodies(DemoCountry country) {
    var all = new ArrayList<Body>();
    for (var organisation : country.organisations()) {
      state(organisation);
      all.add(
          new Body(
              organisation.id(),
              organisation.kind(),
              organisation.country(),
              Optional.ofNullable(organisation.parent()),
              organisation.acronym(),
              Files.names(organisation.name())));
    }
    return all;
  }

  private void state(SampleOrganisation organisation) {
    var draft = draft(organisation.country());
    var name = draft.voice().pick(organisation.name());
    var said =
        organisation.acronym().isEmpty()
            ? draft.say("demo.body", name)
            : draft.say("demo.body-known", name, organisation.acronym());
    testimony(SubjectKind.ORGANISATION, organisation.id()).fact(Predicate.NAME, name, name, said);
  }

  private Testimony testimony(SubjectKind kind, UUID id) {
    return new Testimony(new Subject(kind, id), true, times, files.statements::add);
  }

  List<Person> people(DemoCountry country) {
    return country.officials().stream().map(this::person).toList();
  }

  private Person person(SampleOfficial official) {
    var draft = draft(official.country());
    var voice = draft.voice();
    var testimony = testimony(SubjectKind.OFFICIAL, official.id());
    var first = voice.tongue() == Tongue.AR ? "Arab" : "Latn";
    var name = official.name(first);
    var other = official.name(first.equals("Arab") ? "Latn" : "Arab");
    boolean known = false;
    for (var post : official.posts()) {
      var said = say(post, draft, List.of(name, other));
      if (!known) {
        testimony.fact(Predicate.NAME, name, name, said);
        testimony.fact(Predicate.NAME, other, other, said);
        known = true;
      }
      var title = voice.pick(post.title());
      testimony.state(
          new Fact(Predicate.POST, title, title, Optional.of(post.organisation()), detail(post)),
          said);
    }
    return new Person(
        official.id(),
        official.country(),
        voice.pick(official.rank()),
        official.languages(),
        official.names().stream()
            .map(n -> new PersonName(n.script(), n.language(), n.kind(), n.text()))
            .toList(),
        official.posts().stream().map(Directories::post).toList());
  }

  private Said say(SamplePost post, Draft draft, List<String> names) {
    var voice = draft.voice();
    var body = voice.pick(files.organisation(post.organisation()).name());
    var title = voice.pick(post.title());
    var since = voice.day(post.from());
    var to = post.to();
    return to == null
        ? draft.say("demo.official-since", names.getFirst(), names.getLast(), title, body, since)
        : draft.say(
            "demo.official-until",
            names.getFirst(),
            names.getLast(),
            title,
            body,
            since,
            voice.day(to));
  }

  private static Map<String, String> detail(SamplePost post) {
    var to = post.to();
    return to == null
        ? Map.of("from", post.from().toString())
        : Map.of("from", post.from().toString(), "to", to.toString());
  }

  private static Post post(SamplePost post) {
    return new Post(
        post.id(),
        post.organisation(),
        Files.names(post.title()),
        post.from(),
        Optional.ofNullable(post.to()),
        post.acting(),
        post.spellings());
  }

  private Draft draft(String country) {
    return drafts.computeIfAbsent(country, this::open);
  }

  private Draft open(String country) {
    var id =
        UUID.nameUUIDFromBytes(
            ("tansiq-demo/directory/" + country).getBytes(StandardCharsets.UTF_8));
    var voice = Voice.of(id);
    var title =
        country.isEmpty()
            ? voice.text("demo.directory.international")
            : voice.text("demo.directory", voice.pick(files.nation(country).name()));
    return new Draft(id, voice, title);
  }

  /// Hands the finished directories in.
  void publish() {
    drafts
        .values()
        .forEach(draft ->
            files.papers.add(
                draft.published(
                    draft.voice().text("demo.publisher.directory"), times.published())));
  }
}
