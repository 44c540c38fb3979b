package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;

/// Decides what the findings amount to: the engagements the article is about, and those it recalls
/// or announces in passing.
final class Proposer {

  /// A missed engagement costs an officer more than one to strike out.
  private static final double LIKELY = 0.45;

  private final Findings findings;
  private final Weights weights;

  Proposer(Findings findings, Weights weights) {
    this.findings = findings;
    this.weights = weights;
  }

  List<Proposal> proposals() {
    if (findings.pages().phrases().isEmpty()) {
      return List.of();
    }
    var drafts = new ArrayList<Draft>();
    var whole = findings.whole();
    double sure = weights.probability("engagement", whole);
    if (sure >= LIKELY) {
      for (var part : Sections.of(findings)) {
        var own = part == findings ? whole : part.whole();
        new Drafting(part, weights, own, sure)
            .draft()
            .map(d -> part == findings ? d : complete(d, part))
            .ifPresent(drafts::add);
      }
    }
    if (!drafts.isEmpty()) {
      drafts.addAll(new Background(findings, drafts).drafts());
    }
    var proposals = new ArrayList<Proposal>();
    for (var draft : drafts) {
      proposals.add(draft.proposal(String.valueOf(proposals.size() + 1)));
    }
    return proposals;
  }

  /// A part that says `he` is of the person and the state that the whole is told of.
  private Draft complete(Draft draft, Findings part) {
    var claims = new ArrayList<>(draft.claims());
    var predicates = claims.stream().map(Claim::predicate).toList();
    boolean across = predicates.contains(Predicate.COUNTERPART);
    if (across && !predicates.contains(Predicate.PRINCIPAL)) {
      new Participants(findings, weights)
          .people().stream()
              .filter(c -> c.predicate() == Predicate.PRINCIPAL)
              .findFirst()
              .ifPresent(claims::add);
    }
    part.part()
        .flatMap(Sections.Part::home)
        .filter(h -> !draft.says(Predicate.COUNTRY, h.value()) && across)
        .ifPresent(h ->
            claims.add(
                Claim.of(
                    Predicate.COUNTRY,
                    h.value(),
                    h.shown(),
                    h.mention(),
                    Why.rule("STATE-4", 0.6).from(h.line()))));
    return new Draft(draft.kind(), draft.planned(), draft.salience(), claims);
  }
}
