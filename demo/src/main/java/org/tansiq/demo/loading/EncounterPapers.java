package org.tansiq.demo.loading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tansiq.demo.country.SampleEngagement;
import org.tansiq.demo.country.SampleEngagement.Delegate;
import org.tansiq.demo.country.SampleEngagement.Disagreement;
import org.tansiq.demo.country.Words;
import org.tansiq.demo.loading.Draft.Said;
import org.tansiq.demo.loading.Testimony.Fact;
import org.tansiq.desk.register.bulk.Consignment.Company;
import org.tansiq.desk.register.bulk.Consignment.Encounter;
import org.tansiq.desk.register.bulk.Consignment.Where;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;

/// A communiqué for every engagement, and a second source where sources disagree.
final class EncounterPapers {

  private static final String HOME = "MA";

  private final Files files;

  EncounterPapers(Files files) {
    this.files = files;
  }

  Encounter write(SampleEngagement engagement) {
    return new One(engagement).write();
  }

  private final class One {

    private final SampleEngagement engagement;
    private final String kind;
    private final boolean confirmed;
    private final LocalDate published;
    private final Testimony testimony;
    private final Draft draft;
    private final Voice voice;
    private final Where where;

    One(SampleEngagement engagement) {
      this.engagement = engagement;
      this.kind = engagement.kind().equals("signature") ? "agreement" : engagement.kind();
      this.confirmed = engagement.standing().status().equals("confirmed");
      this.published = published();
      this.voice = Voice.of(engagement.id());
      this.where =
          engagement.place() == null
              ? new Where("", "", Optional.empty())
              : files.where(engagement.place(), voice);
      this.draft = new Draft(id("communique"), voice, headline());
      this.testimony =
          new Testimony(
              Subject.engagement(engagement.id()), confirmed, times(), files.statements::add);
    }

    private UUID id(String paper) {
      var name = "tansiq-demo/" + paper + "/" + engagement.id();
      return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private LocalDate published() {
      var after = engagement.to().plusDays(1);
      var latest = files.today.minusDays(1 + Math.floorMod(engagement.id().hashCode(), 20));
      return engagement.standing().planned() || after.isAfter(files.today.minusDays(1))
          ? latest
          : after;
    }

    private Testimony.Times times() {
      return new Testimony.Times(published, files.today);
    }

    private String headline() {
      var other = engagement.company().countries().getLast();
      return voice.text(
          "demo.headline",
          voice.text("engagement.kind." + kind),
          where.text().isEmpty() ? country(other) : where.text());
    }

    private String country(String code) {
      return voice.pick(files.nation(code).name());
    }

    Encounter write() {
      whatWhereWhen();
      whoTookPart();
      about();
      engagement.disagreements().forEach(this::dispute);
      files.promises(engagement.id(), draft, times());
      files.papers.add(draft.published(voice.text("demo.publisher.directorate"), published));
      return new Encounter(
          engagement.id(),
          kind,
          named() ? voice.pick(engagement.title()) : "",
          where,
          engagement.from(),
          engagement.to(),
          engagement.standing().planned(),
          engagement.meetings(),
          engagement.company().countries().stream().distinct().sorted().toList(),
          engagement.topics().stream().distinct().sorted().toList(),
          Optional.ofNullable(engagement.standing().parent()),
          company(),
          confirmed,
          engagement.disagreements().stream().anyMatch(d -> !decided()));
    }

    /// Two conflicts of sources in three have been decided by the house.
    private boolean decided() {
      return engagement.meetings() > 0 || Math.floorMod(engagement.id().hashCode(), 3) > 0;
    }

    private boolean named() {
      return !kind.equals("agreement") && !engagement.title().ar().isEmpty();
    }

    private void whatWhereWhen() {
      var when = voice.span(engagement.from(), engagement.to());
      var what = voice.text("demo.kind." + kind);
      var planned = engagement.standing().planned();
      Said said;
      if (where.country().isEmpty()) {
        var other = country(engagement.company().countries().getLast());
        said = draft.say(planned ? "demo.call-planned" : "demo.called", when, what, other);
      } else {
        var host = country(where.country());
        said = draft.say(planned ? "demo.planned" : "demo.held", where.text(), host, when, what);
        testimony.fact(Predicate.HOST_COUNTRY, where.country(), host, said);
        testimony.fact(Predicate.PLACE, where.text(), where.text(), said);
      }
      testimony.fact(Predicate.KIND, kind, what, said);
      if (engagement.disagreements().stream().noneMatch(d -> d.predicate().equals("from"))) {
        testimony.fact(Predicate.START, engagement.from().toString(), when, said);
      } else {
        testimony.disputed(start(engagement.from(), when), said, decided());
      }
      testimony.fact(Predicate.END, engagement.to().toString(), when, said);
      if (planned) {
        testimony.fact(Predicate.PLANNED, "true", voice.text("demo.planned-word"), said);
      }
      if (named()) {
        var title = voice.pick(engagement.title());
        testimony.fact(Predicate.FORUM, title, title, draft.say("demo.name", title));
      }
    }

    private static Fact start(LocalDate day, String shown) {
      return new Fact(Predicate.START, day.toString(), shown, Optional.empty(), Map.of());
    }

    private void whoTookPart() {
      var countries = engagement.company().countries().stream().distinct().toList();
      var names =
          countries.stream().map(this::country).collect(Collectors.joining(voice.text("demo.and")));
      var said = draft.say("demo.countries", names);
      countries.forEach(code -> testimony.fact(Predicate.COUNTRY, code, country(code), said));
      side("ours", "demo.ours");
      side("theirs", "demo.theirs");
      side("other", "demo.theirs");
      var bodies = engagement.company().organisations();
      if (!bodies.isEmpty()) {
        var list =
            bodies.stream().map(this::body).collect(Collectors.joining(voice.text("demo.and")));
        var named = draft.say("demo.bodies", list);
        bodies.forEach(id -> testimony.named(Predicate.ORGANISATION, id, body(id), named));
      }
    }

    private String body(UUID id) {
      return voice.pick(files.organisation(id).name());
    }

    private void side(String side, String key) {
      var delegates =
          engagement.company().delegates().stream().filter(d -> d.side().equals(side)).toList();
      if (delegates.isEmpty()) {
        return;
      }
      var list =
          delegates.stream()
              .map(this::person)
              .collect(Collectors.joining(voice.text("demo.and-person")));
      var said = draft.say(key, list);
      var predicate = side.equals("ours") ? Predicate.PRINCIPAL : Predicate.COUNTERPART;
      for (var delegate : delegates) {
        var name = name(delegate);
        testimony.state(
            new Fact(predicate, name, name, Optional.of(delegate.official()), Map.of("side", side)),
            said);
      }
    }

    private String name(Delegate delegate) {
      var official = files.official(delegate.official());
      return official.name(voice.tongue().code().equals("ar") ? "Arab" : "Latn");
    }

    private String person(Delegate delegate) {
      var post = files.official(delegate.official()).postOn(engagement.from());
      return post.isEmpty()
          ? name(delegate)
          : voice.text("demo.person", name(delegate), voice.pick(post.get().title()));
    }

    private void about() {
      var topics = engagement.topics().stream().distinct().toList();
      if (!topics.isEmpty()) {
        var list =
            topics.stream().map(this::topic).collect(Collectors.joining(voice.text("demo.and")));
        var said = draft.say("demo.topics", list);
        topics.forEach(code -> testimony.fact(Predicate.TOPIC, code, topic(code), said));
      }
      if (engagement.meetings() > 0) {
        var count = String.valueOf(engagement.meetings());
        testimony.fact(Predicate.COUNT, count, count, draft.say("demo.series", count));
      }
      if (!engagement.outcome().equals(new Words("", "", ""))) {
        draft.mention("demo.outcome", voice.pick(engagement.outcome()));
      }
    }

    private String topic(String code) {
      return voice.text("topic." + code);
    }

    private void dispute(Disagreement dispute) {
      var other = new Draft(id(dispute.predicate()), voice, headline());
      if (dispute.predicate().equals("from")) {
        var day = LocalDate.parse(dispute.other());
        var shown = voice.day(day);
        testimony.dissent(start(day, shown), other.say("demo.other-start", shown));
      } else {
        testimony.disputed(
            participants(dispute.house()),
            draft.say("demo.participants", dispute.house()),
            decided());
        testimony.dissent(
            participants(dispute.other()), other.say("demo.other-participants", dispute.other()));
      }
      files.papers.add(other.published(dispute.otherPublisher(), published));
    }

    private static Fact participants(String number) {
      return new Fact(Predicate.PARTICIPANTS, number, number, Optional.empty(), Map.of());
    }

    private Company company() {
      return new Company(
          engagement.company().delegates().stream()
              .map(d ->
                  new org.tansiq.desk.register.bulk.Consignment.Delegate(d.official(), d.side()))
              .toList(),
          List.copyOf(engagement.company().organisations()));
    }
  }
}
