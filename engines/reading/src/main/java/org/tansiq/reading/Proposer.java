package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;

/// Decides what the findings amount to: the engagements the article is about, and those it recalls
/// or announces in passing.
final class Proposer {

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
    if (sure >= 0.5) {
      for (var part : Sections.of(findings)) {
        var own = part == findings ? whole : part.whole();
        new Drafting(part, weights, own, sure).draft().ifPresent(drafts::add);
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
}
