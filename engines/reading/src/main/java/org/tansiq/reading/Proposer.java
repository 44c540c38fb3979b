package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tansiq.vocabulary.EngagementKind;

/// Decides what the findings amount to: whether there is an engagement, of which kind, where, when,
/// with whom, and on what.
final class Proposer {

  /// A place or a time is proposed though none is a little likelier, with its confidence: an
  /// officer strikes it out sooner than he looks it up.
  private static final double LENIENT = 1;

  private final Findings findings;
  private final Weights weights;

  Proposer(Findings findings, Weights weights) {
    this.findings = findings;
    this.weights = weights;
  }

  List<Proposal> proposals() {
    var whole = findings.whole();
    if (weights.score("engagement", whole) < 0 || findings.pages().phrases().isEmpty()) {
      return List.of();
    }
    var kind = kind(whole);
    var claims = new ArrayList<Claim>();
    claims.add(kindClaim(kind, whole));
    host(kind).ifPresent(claims::add);
    claims.addAll(time());
    claims.addAll(new Participants(findings, weights).people());
    chosen("state", findings.states().values())
        .forEach(e -> claims.add(claim(Predicate.COUNTRY, e, "STATE-1", probability("state", e))));
    chosen("body", findings.bodies().values())
        .forEach(
            e -> claims.add(claim(Predicate.ORGANISATION, e, "BODY-1", probability("body", e))));
    accords(claims);
    chosen("topic", findings.topics().values())
        .forEach(e -> claims.add(claim(Predicate.TOPIC, e, "TOPIC-1", probability("topic", e))));
    boolean planned = weights.score("planned", whole) > 0;
    return List.of(new Proposal("1", kind, planned, Salience.MAIN, claims));
  }

  private EngagementKind kind(Map<String, Double> whole) {
    return Findings.KINDS.stream()
        .max(Comparator.comparingDouble(k -> weights.score("kind-" + k.code(), whole)))
        .orElse(EngagementKind.MEETING);
  }

  /// The kind rests on the first phrase that names it, else on the first sentence.
  private Claim kindClaim(EngagementKind kind, Map<String, Double> whole) {
    double sure = weights.probability("kind-" + kind.code(), whole);
    for (var phrase : findings.pages().phrases()) {
      for (var hit : phrase.hits()) {
        if (hit.is(Kind.TRIGGER, kind.code())
            && !phrase.question()
            && phrase.sentence().role() != Sentence.Role.TITLE) {
          var why = Why.rule("KIND-1", sure, "trigger=" + kind.code()).from(hit.entry().line());
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
    int last = first.size();
    return Claim.of(
        Predicate.KIND,
        kind.code(),
        first.text(0, last),
        first.mention(0, last),
        Why.rule("KIND-2", sure * 0.8));
  }

  private Optional<Claim> host(EngagementKind kind) {
    var states = List.copyOf(findings.states().values());
    double lenient = kind == EngagementKind.EXCHANGE ? 0 : LENIENT;
    return weights
        .choose("host", states.stream().map(Evidence::features).toList(), lenient)
        .map(c ->
            claim(Predicate.HOST_COUNTRY, states.get(c.index()), "HOST-1", c.probability()));
  }

  private List<Claim> time() {
    var times = findings.times();
    return weights
        .choose("time", times.stream().map(t -> t.evidence().features()).toList(), LENIENT)
        .map(c ->
            new When(findings.pages(), times, times.get(c.index()), c.probability()).claims())
        .orElse(List.of());
  }

  private void accords(List<Claim> claims) {
    var parties = new LinkedHashMap<String, String>();
    claims.stream()
        .filter(c -> c.predicate() == Predicate.ORGANISATION)
        .limit(2)
        .forEach(c -> parties.put(c.value(), c.value()));
    chosen("accord", findings.accords().values()).stream()
        .max(Comparator.comparingDouble(e -> weights.score("accord", e.features())))
        .ifPresent(e -> {
          var accord =
              new Accord(Accords.form(e.value()), e.value(), List.copyOf(parties.values()));
          var why = Why.rule("ACCORD-1", probability("accord", e)).from(e.line());
          claims.add(
              new Claim(
                  Predicate.AGREEMENT,
                  e.value(),
                  e.shown(),
                  e.mention(),
                  why,
                  Optional.empty(),
                  Optional.of(accord)));
        });
  }

  private List<Evidence> chosen(String question, Collection<Evidence> all) {
    return all.stream().filter(e -> weights.score(question, e.features()) > 0).toList();
  }

  private double probability(String question, Evidence evidence) {
    return weights.probability(question, evidence.features());
  }

  private static Claim claim(Predicate predicate, Evidence evidence, String rule, double sure) {
    return Claim.of(
        predicate,
        evidence.value(),
        evidence.shown(),
        evidence.mention(),
        Why.rule(rule, sure).from(evidence.line()));
  }
}
