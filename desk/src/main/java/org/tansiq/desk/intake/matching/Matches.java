package org.tansiq.desk.intake.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tansiq.desk.intake.matching.Reports.Report;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.PageSettings;
import org.tansiq.desk.register.registrar.Entries;
import org.tansiq.desk.register.registrar.NewEngagement;
import org.tansiq.reading.Coreference;
import org.tansiq.reading.Likeness;
import org.tansiq.reading.Portrait;
import org.tansiq.reading.Proposal;
import org.tansiq.reading.Reading;

/// Finds the engagement that an article reports among those reported before, or opens a new one.
///
/// A sure match is attached, and can be split off again; an unsure one waits for a person; one that
/// a contradiction forbids is shown with the contradiction. Nothing contradicting is ever merged.
@Service
public class Matches {

  /// From here a match is attached without asking.
  private static final double SURE = 0.75;

  /// Below, two engagements are not worth a person's look.
  private static final double WORTH_A_LOOK = 0.35;

  /// What makes a contradiction worth telling even where little else is alike.
  private static final Set<String> NEAR = Set.of("same-day", "overlapping-days", "same-month-day");

  private final Reports reports;
  private final Likenesses likenesses;
  private final Rereader rereader;
  private final Entries entries;
  private final String home;

  Matches(
      Reports reports,
      Likenesses likenesses,
      Rereader rereader,
      Entries entries,
      PageSettings settings) {
    this.reports = reports;
    this.likenesses = likenesses;
    this.rereader = rereader;
    this.entries = entries;
    this.home = settings.home();
  }

  /// Writes what an article reports of one engagement into the register.
  public void place(Officer by, UUID article, Reported reported) {
    var span = Span.of(reported.proposal(), home);
    var found = compared(article, reported, span);
    var sure = sure(found);
    UUID engagement;
    if (sure.isPresent()) {
      engagement = sure.get();
      entries.attach(by, engagement, reported.draft());
    } else {
      engagement = entries.propose(by, reported.draft());
    }
    reports.add(new Report(article, reported.proposal().key(), engagement), span);
    for (var one : found) {
      note(article, engagement, one);
    }
  }

  private List<Compared> compared(UUID article, Reported reported, Span span) {
    var found = new ArrayList<Compared>();
    for (var other : reports.near(article, span)) {
      var reading = rereader.reading(other.article());
      reading.proposals().stream()
          .filter(p -> p.key().equals(other.proposal()))
          .map(p -> Coreference.compare(reported.reading(), reported.proposal(), reading, p))
          .filter(Matches::worthALook)
          .forEach(likeness -> found.add(new Compared(other, likeness)));
    }
    return found;
  }

  private static boolean worthALook(Likeness likeness) {
    return likeness.score() >= WORTH_A_LOOK
        || likeness.barrier().isPresent()
            && likeness.signs().stream().anyMatch(sign -> NEAR.contains(sign.code()));
  }

  /// How alike two engagements are as two articles report them, with what speaks for and against.
  public Optional<Likeness> likeness(Alike alike) {
    return reported(alike.article(), alike.engagement())
        .flatMap(one ->
            reported(alike.otherArticle(), alike.otherEngagement())
                .map(other -> Coreference.compare(one, other)))
        .max(Comparator.comparingDouble(Likeness::score));
  }

  private Stream<Portrait> reported(UUID article, UUID engagement) {
    var keys =
        reports.of(engagement).stream()
            .filter(report -> report.article().equals(article))
            .map(Report::proposal)
            .toList();
    var reading = rereader.reading(article);
    return reading.proposals().stream()
        .filter(proposal -> keys.contains(proposal.key()))
        .map(proposal -> Portrait.of(reading, proposal));
  }

  /// The likest engagement none of whose articles contradicts; engagements of two articles count as
  /// one only as a whole.
  private Optional<UUID> sure(List<Compared> found) {
    Map<UUID, List<Compared>> byEngagement = new LinkedHashMap<>();
    found.forEach(
        c -> byEngagement.computeIfAbsent(c.other().engagement(), _ -> new ArrayList<>()).add(c));
    return byEngagement.values().stream()
        .filter(all -> all.stream().allMatch(c -> c.likeness().barrier().isEmpty()))
        .filter(all -> best(all) >= SURE)
        .max(Comparator.comparingDouble(Matches::best))
        .map(all -> all.getFirst().other().engagement());
  }

  private static double best(List<Compared> all) {
    return all.stream().mapToDouble(c -> c.likeness().score()).max().orElse(0);
  }

  private void note(UUID article, UUID engagement, Compared one) {
    var other = one.other();
    var attached = other.engagement().equals(engagement);
    var state =
        attached
            ? Alike.State.ATTACHED
            : one.likeness().barrier().isPresent() ? Alike.State.BLOCKED : Alike.State.PROPOSED;
    likenesses.note(
        new Alike(
            UUID.randomUUID(),
            article,
            engagement,
            other.article(),
            other.engagement(),
            one.likeness().score(),
            one.likeness().barrier(),
            one.likeness().values(),
            state));
  }

  /// What one article reports of one engagement, as read and as the register wants it.
  public record Reported(Reading reading, Proposal proposal, NewEngagement draft) {}

  private record Compared(Report other, Likeness likeness) {}
}
