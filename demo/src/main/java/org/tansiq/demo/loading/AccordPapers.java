package org.tansiq.demo.loading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tansiq.demo.country.SampleAgreement;
import org.tansiq.demo.country.SampleAgreement.Signing;
import org.tansiq.demo.loading.Testimony.Fact;
import org.tansiq.desk.register.bulk.Consignment.Accord;
import org.tansiq.desk.register.bulk.Consignment.Party;
import org.tansiq.desk.register.bulk.Consignment.Term;
import org.tansiq.desk.register.claims.Predicate;
import org.tansiq.desk.register.claims.Subject;

/// The gazette's notice of every agreement.
final class AccordPapers {

  private final Files files;

  AccordPapers(Files files) {
    this.files = files;
  }

  Accord write(SampleAgreement agreement) {
    var voice = Voice.of(agreement.id());
    var title = voice.pick(agreement.title());
    var draft =
        new Draft(paper(agreement.id()), voice, title + " (" + partner(agreement, voice) + ")");
    var published = published(agreement);
    var times = new Testimony.Times(published, files.today);
    var testimony =
        new Testimony(Subject.agreement(agreement.id()), true, times, files.statements::add);
    what(agreement, draft, testimony);
    var place = signed(agreement, draft, testimony);
    term(agreement, draft);
    files.promises(agreement.id(), draft, times);
    files.papers.add(draft.published(voice.text("demo.publisher.gazette"), published));
    var term = Optional.ofNullable(agreement.term());
    var signing = Optional.ofNullable(agreement.signing());
    return new Accord(
        agreement.id(),
        agreement.form(),
        title,
        agreement.binding(),
        agreement.stage(),
        signing.map(Signing::engagement),
        signing.map(Signing::on),
        place,
        term.map(t ->
            new Term(
                t.inForceOn(),
                Optional.ofNullable(t.endsOn()),
                t.renewal(),
                t.renewalYears(),
                t.noticeDays())),
        agreement.dataClause(),
        agreement.parties().stream().map(p -> party(p, voice)).toList(),
        agreement.topics().stream().distinct().sorted().toList());
  }

  private static UUID paper(UUID agreement) {
    return UUID.nameUUIDFromBytes(
        ("tansiq-demo/notice/" + agreement).getBytes(StandardCharsets.UTF_8));
  }

  private String partner(SampleAgreement agreement, Voice voice) {
    var other = agreement.parties().getLast();
    return other.country().isEmpty()
        ? voice.pick(files.organisation(other.organisation()).name())
        : voice.pick(files.nation(other.country()).name());
  }

  private LocalDate published(SampleAgreement agreement) {
    var signing = agreement.signing();
    var latest = files.today.minusDays(2 + Math.floorMod(agreement.id().hashCode(), 60));
    var wanted = signing == null ? latest : signing.on().plusDays(3);
    return wanted.isAfter(files.today.minusDays(1)) ? files.today.minusDays(1) : wanted;
  }

  private Party party(SampleAgreement.Party party, Voice voice) {
    return new Party(
        party.organisation(),
        party.country(),
        voice.pick(files.organisation(party.organisation()).name()));
  }

  private void what(SampleAgreement agreement, Draft draft, Testimony testimony) {
    var voice = draft.voice();
    var title = voice.pick(agreement.title());
    testimony.fact(Predicate.TITLE, title, title, draft.title());
    var form = voice.text("demo.form." + agreement.form());
    testimony.fact(Predicate.FORM, agreement.form(), form, draft.say("demo.form", form));
    var first = party(agreement.parties().getFirst(), voice);
    var last = party(agreement.parties().getLast(), voice);
    var said = draft.say("demo.parties", first.name(), last.name());
    for (var party : java.util.List.of(first, last)) {
      testimony.state(
          new Fact(
              Predicate.PARTY,
              party.name(),
              party.name(),
              Optional.of(party.body()),
              party.country().isEmpty() ? Map.of() : Map.of("country", party.country())),
          said);
      if (!party.country().isEmpty()) {
        testimony.fact(Predicate.COUNTRY, party.country(), party.name(), said);
      }
    }
    var topics = agreement.topics().stream().distinct().toList();
    var fields =
        draft.say(
            "demo.fields",
            topics.stream()
                .map(code -> voice.text("topic." + code))
                .collect(Collectors.joining(voice.text("demo.and"))));
    topics.forEach(
        code -> testimony.fact(Predicate.TOPIC, code, voice.text("topic." + code), fields));
  }

  private String signed(SampleAgreement agreement, Draft draft, Testimony testimony) {
    var signing = agreement.signing();
    if (signing == null) {
      return "";
    }
    var place = files.where(signing.place(), draft.voice()).text();
    var day = draft.voice().day(signing.on());
    var said = draft.say("demo.signed", place, day);
    testimony.fact(Predicate.SIGNED_ON, signing.on().toString(), day, said);
    testimony.fact(Predicate.PLACE, place, place, said);
    return place;
  }

  private static void term(SampleAgreement agreement, Draft draft) {
    var term = agreement.term();
    if (term == null) {
      return;
    }
    var since = draft.voice().day(term.inForceOn());
    var ends = term.endsOn();
    if (ends == null) {
      draft.say("demo.in-force", since);
    } else {
      draft.say("demo.in-force-until", since, draft.voice().day(ends));
    }
  }
}
