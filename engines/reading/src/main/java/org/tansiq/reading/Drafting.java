package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tansiq.vocabulary.EngagementKind;

/// Draws up one engagement from the findings of an article or of a part of it: of which kind it is,
/// where and when it was, with whom, and on what.
final class Drafting {

  /// A place or a time is proposed though none is a little likelier, with its confidence: an
  /// officer strikes it out sooner than he looks it up.
  private static final double LENIENT = 1;

  /// Who stands beside the signing of a paper is a party to it though little else speaks for them.
  private static final double SIGNATORY = 0.25;

  private final Findings findings;
  private final Weights weights;
  private final Map<String, Double> whole;
  private final Map<String, Double> said;
  private final double sure;

  Drafting(Findings findings, Weights weights, Map<String, Double> whole, double sure) {
    this.findings = findings;
    this.weights = weights;
    this.whole = whole;
    this.said = Questions.kind(whole);
    this.sure = sure;
  }

  Optional<Draft> draft() {
    if (findings.pages().phrases().isEmpty()) {
      return Optional.empty();
    }
    var visits = findings.part().flatMap(Sections.Part::visits);
    var kind = visits.isPresent() ? EngagementKind.VISIT : kind();
    var claims = new ArrayList<Claim>();
    claims.add(visits.orElseGet(() -> kindClaim(kind)));
    var plan = new Settings(findings.pages()).planned(weights.probability("planned", whole));
    plan.ifPresent(claims::add);
    boolean planned = plan.isPresent();
    var host = host(kind);
    host.ifPresent(claims::add);
    var time = time();
    claims.addAll(time);
    var people = new Participants(findings, weights).people();
    claims.addAll(people);
    add("state", Predicate.COUNTRY, "STATE-1", findings.states().values(), claims);
    var bodies = new ArrayList<Claim>();
    add("body", Predicate.ORGANISATION, "BODY-1", findings.bodies().values(), bodies);
    claims.addAll(named(bodies, claims));
    claims.addAll(Bodies.distinct(bodies));
    claims.addAll(new Signings(findings, weights).claims(claims));
    add("topic", Predicate.TOPIC, "TOPIC-1", findings.topics().values(), claims);
    var settings = new Settings(findings.pages());
    host.flatMap(h -> settings.place(h.value())).ifPresent(claims::add);
    settings.forum(kind).ifPresent(claims::add);
    settings.count().ifPresent(claims::add);
    settings.invitedBy(findings).ifPresent(claims::add);
    return Optional.of(new Draft(kind, planned, Salience.MAIN, claims));
  }

  private EngagementKind kind() {
    return Findings.KINDS.stream()
        .max(Comparator.comparingDouble(k -> weights.score("kind-" + k.code(), said)))
        .orElse(EngagementKind.MEETING);
  }

  /// The kind rests on the first phrase that names it, else on the first sentence.
  private Claim kindClaim(EngagementKind kind) {
    double likely = Math.min(sure, weights.probability("kind-" + kind.code(), said));
    for (var phrase : findings.pages().phrases()) {
      for (var hit : phrase.of(Kind.TRIGGER)) {
        if (hit.entry().value().equals(kind.code()) && !phrase.question() && !phrase.title()) {
          var why = Why.rule("KIND-1", likely, "trigger=" + kind.code()).from(hit.entry().line());
          return Claim.of(
              Predicate.KIND,
              kind.code(),
              phrase.text(hit.from(), hit.to()),
              phrase.mention(hit.from(), hit.to()),
              why);
        }
      }
    }
    var first = findings.pages().phrases().getFirst();
    return Claim.of(
        Predicate.KIND,
        kind.code(),
        first.text(0, first.size()),
        first.mention(0, first.size()),
        Why.rule("KIND-2", likely * 0.8));
  }

  private Optional<Claim> host(EngagementKind kind) {
    var states = abroad();
    double lenient = kind == EngagementKind.EXCHANGE ? 0 : LENIENT;
    return weights
        .choose("host", states.stream().map(Questions::host).toList(), lenient)
        .map(c -> claim(Predicate.HOST_COUNTRY, states.get(c.index()), "HOST-1", c.probability()));
  }

  /// A part of an article is of another state than the one that the whole is told from.
  private List<Evidence> abroad() {
    var home = findings.part().flatMap(Sections.Part::home).map(Evidence::value).orElse("");
    var abroad = findings.states().values().stream().filter(e -> !e.value().equals(home)).toList();
    return abroad.isEmpty() || findings.part().flatMap(Sections.Part::visits).isEmpty()
        ? List.copyOf(findings.states().values())
        : abroad;
  }

  private List<Claim> time() {
    var times = findings.times();
    return weights
        .choose("time", times.stream().map(t -> Questions.time(t.evidence())).toList(), LENIENT)
        .map(c -> new When(findings.pages(), times, times.get(c.index()), c.probability()).claims())
        .orElseGet(this::eventYear);
  }

  /// The year in the name of the event, where no time is said.
  private List<Claim> eventYear() {
    return findings.part().isEmpty()
        ? Times.eventYear(findings.pages()).stream().toList()
        : List.of();
  }

  private void add(
      String question,
      Predicate predicate,
      String rule,
      Collection<Evidence> all,
      List<Claim> claims) {
    for (var evidence : all) {
      double likely = weights.probability(question, evidence.features());
      boolean signs = evidence.has("with-sign") && evidence.has("with-agreement");
      if (likely > (signs && named(evidence) ? SIGNATORY : 0.5)) {
        claims.add(claim(predicate, evidence, rule, likely));
      }
    }
  }

  /// A state in the name of a body that takes part takes part.
  private List<Claim> named(List<Claim> bodies, List<Claim> claims) {
    var known = claims.stream().map(Claim::value).toList();
    var found = new ArrayList<Claim>();
    for (var state : findings.states().values()) {
      for (var body : bodies) {
        boolean inside =
            state.mentions().stream()
                .anyMatch(
                    m -> m.start() >= body.mention().start() && m.end() <= body.mention().end());
        if (inside && !known.contains(state.value()) && !state.has("town-alone")) {
          found.add(claim(Predicate.COUNTRY, state, "STATE-5", body.why().confidence().value()));
          break;
        }
      }
    }
    return found;
  }

  /// A body named in full, or a state by its service's adjective right beside the paper.
  private static boolean named(Evidence evidence) {
    return evidence.has("kind-body-academy")
        || evidence.has("kind-body-police") && evidence.has("near-sign")
        || evidence.has("near-body") && evidence.has("near-sign");
  }

  private static Claim claim(Predicate predicate, Evidence evidence, String rule, double likely) {
    return Claim.of(
        predicate,
        evidence.value(),
        evidence.shown(),
        evidence.mention(),
        Why.rule(rule, likely).from(evidence.line()));
  }
}
