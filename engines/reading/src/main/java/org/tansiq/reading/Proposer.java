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
    var host = host();
    host.ifPresent(
        h -> claims.add(claim(Predicate.HOST_COUNTRY, h, "HOST-1", probability("host", h))));
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

  private Optional<Evidence> host() {
    return findings.states().values().stream()
        .filter(e -> weights.score("host", e.features()) > 0)
        .max(Comparator.comparingDouble(e -> weights.score("host", e.features())));
  }

  private List<Claim> time() {
    Times.Timed best = null;
    double most = 0;
    for (var timed : findings.times()) {
      double score = weights.score("time", timed.evidence().features());
      if (score > most) {
        best = timed;
        most = score;
      }
    }
    return best == null
        ? List.of()
        : new When(findings.pages(), findings.times(), best, probability("time", best.evidence()))
            .claims();
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
