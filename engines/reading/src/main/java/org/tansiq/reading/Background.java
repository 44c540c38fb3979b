package org.tansiq.reading;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.EngagementKind;
import org.tansiq.vocabulary.PartialDate;

/// The engagements that an article recalls or announces in passing; never what only sport or an
/// anniversary is about.
final class Background {

  private static final int MOST = 3;
  private static final long OLD = 60;
  private static final long NAMES = Kind.bits(Kind.COUNTRY, Kind.DEMONYM, Kind.CITY);
  private static final Map<String, EngagementKind> KINDS =
      Map.of(
          "visit", EngagementKind.VISIT,
          "receive", EngagementKind.VISIT,
          "meeting", EngagementKind.MEETING,
          "forum", EngagementKind.FORUM,
          "agreement", EngagementKind.AGREEMENT,
          "training", EngagementKind.TRAINING);
  private static final Set<String> STRONG = Set.of("visit", "meeting", "forum", "agreement");

  private final Findings findings;
  private final List<Draft> main;

  Background(Findings findings, List<Draft> main) {
    this.findings = findings;
    this.main = main;
  }

  List<Draft> drafts() {
    var found = new ArrayList<Draft>();
    for (int s = 0; s < findings.pages().phrases().size() && found.size() < MOST; s++) {
      var phrase = findings.pages().phrases().get(s);
      boolean early = phrase.title() || phrase.place() == 1;
      if (!early && !phrase.question() && !phrase.has(Kind.OTHER)) {
        int sentence = s;
        trigger(phrase)
            .flatMap(t -> draft(sentence, phrase, t))
            .filter(this::apart)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Hit> trigger(Phrase phrase) {
    return phrase.of(Kind.TRIGGER).stream()
        .filter(t -> STRONG.contains(t.entry().value()))
        .findFirst();
  }

  private Optional<Draft> draft(int s, Phrase phrase, Hit trigger) {
    var places = places(phrase);
    boolean body = phrase.has(Kind.ORG);
    if (places.isEmpty() && !body) {
      return Optional.empty();
    }
    var old = old(s);
    if (old.isPresent()) {
      return Optional.of(build(phrase, trigger, false, places, old));
    }
    for (var plan : phrase.of(Kind.PLAN)) {
      int gap = plan.gap(trigger);
      if (gap >= 0 && gap <= 5 && !mainPlanned()) {
        return Optional.of(build(phrase, trigger, true, places, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private boolean mainPlanned() {
    return main.stream().anyMatch(Draft::planned);
  }

  private static Set<Hit> places(Phrase phrase) {
    var places = new LinkedHashSet<Hit>();
    var seen = new LinkedHashSet<String>();
    for (var hit : phrase.hits()) {
      if ((hit.entry().kind().bit() & NAMES) != 0 && seen.add(hit.entry().value())) {
        places.add(hit);
      }
    }
    return places;
  }

  /// A time of this sentence that lies well before the day of writing.
  private Optional<Times.Timed> old(int s) {
    var written = findings.pages().published().flatMap(PartialDate::latest);
    for (var timed : findings.times()) {
      var end = timed.solved().end().latest();
      if (timed.moment().sentence() == s && end.isPresent() && written.isPresent()) {
        if (ChronoUnit.DAYS.between(end.get(), written.get()) > OLD) {
          return Optional.of(timed);
        }
      }
    }
    return Optional.empty();
  }

  private Draft build(
      Phrase phrase, Hit trigger, boolean planned, Set<Hit> places, Optional<Times.Timed> time) {
    var kind = KINDS.getOrDefault(trigger.entry().value(), EngagementKind.MEETING);
    var claims = new ArrayList<Claim>();
    claims.add(claim(Predicate.KIND, kind.code(), phrase, trigger, planned ? "PAST-2" : "PAST-1"));
    if (planned) {
      var plan = phrase.of(Kind.PLAN).getFirst();
      claims.add(claim(Predicate.PLANNED, "true", phrase, plan, "PLAN-1"));
    }
    boolean hosted = false;
    for (var place : places) {
      boolean in = place.clitic() > 0 || place.is(Kind.CITY);
      if (in && !hosted && !place.is(Kind.DEMONYM)) {
        hosted = true;
        claims.add(claim(Predicate.HOST_COUNTRY, place.entry().value(), phrase, place, "HOST-2"));
      }
    }
    time.ifPresent(t -> claims.addAll(new When(findings.pages(), List.of(t), t, 0.6).claims()));
    for (var place : places) {
      claims.add(claim(Predicate.COUNTRY, place.entry().value(), phrase, place, "STATE-3"));
    }
    return new Draft(kind, planned, Salience.BACKGROUND, claims);
  }

  private static Claim claim(
      Predicate predicate, String value, Phrase phrase, Hit hit, String rule) {
    return Claim.of(
        predicate,
        value,
        phrase.text(hit.from(), hit.to()),
        phrase.mention(hit.from(), hit.to()),
        Why.rule(rule, 0.5).from(hit.entry().line()));
  }

  /// Not one of the main engagements told again.
  private boolean apart(Draft draft) {
    for (var other : main) {
      for (var claim : draft.claims()) {
        if (claim.predicate() == Predicate.START && other.says(Predicate.START, claim.value())) {
          return false;
        }
      }
    }
    return true;
  }
}
