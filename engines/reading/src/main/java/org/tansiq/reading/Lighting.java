package org.tansiq.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.tansiq.reading.Sentence.Role;

/// Marks the sentences that a claim rests on.
final class Lighting {

  private Lighting() {}

  static List<Sentence> of(Pages pages, List<Proposal> proposals) {
    var lit =
        proposals.stream()
            .flatMap(p -> p.claims().stream())
            .map(c -> c.mention().sentence())
            .collect(Collectors.toSet());
    return pages.phrases().stream()
        .map(Phrase::sentence)
        .map(s -> lit.contains(s.number()) && s.role() == Role.PLAIN ? s.as(Role.LIT) : s)
        .toList();
  }
}
