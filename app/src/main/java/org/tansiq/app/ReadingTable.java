package org.tansiq.app;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tansiq.reading.Claim;
import org.tansiq.reading.Explanation;
import org.tansiq.reading.Proposal;
import org.tansiq.reading.Reading;
import org.tansiq.reading.Salience;
import org.tansiq.reading.evaluation.EngagementIds;

/// A reading as a person reads it in a terminal: one block an engagement, one line a value with how
/// sure it is and the sentence that says it.
///
/// The value stands last, so that the columns stay straight whatever its script.
final class ReadingTable {

  private static final String LINE = "  %-14s %s %8s  %s";

  private final Reading reading;
  private final EngagementIds ids;
  private final Explanation explanation;

  private ReadingTable(Reading reading, EngagementIds ids, Locale locale) {
    this.reading = reading;
    this.ids = ids;
    this.explanation = Explanation.in(locale);
  }

  static String of(Reading reading, EngagementIds ids, Locale locale) {
    return new ReadingTable(reading, ids, locale).text();
  }

  private String text() {
    var head =
        "%s  %s%s"
            .formatted(
                Isolated.text(reading.name()),
                reading.language().code(),
                reading.published().map(d -> "  published " + d).orElse(""));
    if (reading.proposals().isEmpty()) {
      return head + "\n  no engagement\n";
    }
    return head
        + "\n"
        + reading.proposals().stream().map(this::block).collect(Collectors.joining("\n", "", "\n"));
  }

  private String block(Proposal proposal) {
    var planned = proposal.planned() ? "  planned" : "";
    var passing = proposal.salience() == Salience.BACKGROUND ? "  in passing" : "";
    var lines =
        proposal.claims().stream().map(ReadingTable::line).collect(Collectors.joining("\n"));
    var apart =
        ids.keptApart(reading, proposal).stream()
            .map(k -> "\n  %s  %s".formatted(Isolated.text(k.id()), explanation.of(k.guard())))
            .collect(Collectors.joining());
    return "  %s%s%s  %s\n%s\n%s%s"
        .formatted(
            proposal.kind().code(),
            planned,
            passing,
            Isolated.text(ids.of(reading, proposal)),
            LINE.formatted("field", "sure", "sentence", "value"),
            lines,
            apart);
  }

  private static String line(Claim claim) {
    int bars = claim.why().confidence().bars();
    return LINE.formatted(
        claim.predicate().code(),
        "▮".repeat(bars) + "▯".repeat(4 - bars),
        claim.mention().sentence(),
        value(claim));
  }

  private static String value(Claim claim) {
    var value = Isolated.text(claim.value());
    var post = claim.post().map(p -> ", " + Isolated.text(p.title())).orElse("");
    return claim.shown().equals(claim.value())
        ? value + post
        : value + " ← " + Isolated.text(claim.shown()) + post;
  }
}
