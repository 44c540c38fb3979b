package org.tansiq.reading.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tansiq.reading.evaluation.EngagementRecord.When;

/// One document as read, beside what a person found in it.
public final class Comparison {

  private final DocumentRecord expected;
  private final List<Judgement> judgements = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /// An expected engagement's name beside the name the reading gave it.
  record Link(String expected, String found) {}

  private Comparison(DocumentRecord expected, List<EngagementRecord> found) {
    this.expected = expected;
    var main = expected.engagements().stream().filter(e -> !e.background()).toList();
    var pairs = Pairing.of(main, found);
    detection(main, found, pairs);
    pairs.forEach((i, j) -> slots(main.get(i), found.get(j)));
    for (int i = 0; i < main.size(); i++) {
      lists(main.get(i), pairs.containsKey(i) ? List.of(found.get(pairs.get(i))) : List.of());
      link(main.get(i), i, pairs.containsKey(i) ? found.get(pairs.get(i)).id() : "");
    }
  }

  static Comparison of(DocumentRecord expected, List<EngagementRecord> found) {
    return new Comparison(expected, found);
  }

  /// The document's name.
  public String doc() {
    return expected.doc();
  }

  String language() {
    return expected.language();
  }

  /// How each field was read.
  public List<Judgement> judgements() {
    return List.copyOf(judgements);
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  /// What is found beyond the main engagements may answer one of the background; the rest is
  /// spurious.
  private void detection(
      List<EngagementRecord> main, List<EngagementRecord> found, Map<Integer, Integer> pairs) {
    var background = expected.engagements().stream().filter(EngagementRecord::background).toList();
    var spare = without(found, pairs.values());
    spare = without(spare, Pairing.of(background, spare).values());
    var missed = new TreeMap<Integer, EngagementRecord>();
    for (int i = 0; i < main.size(); i++) {
      if (!pairs.containsKey(i)) {
        missed.put(i, main.get(i));
      }
    }
    var surplus = spare.stream().map(Comparison::label).toList();
    judgements.add(
        new Judgement(
            Measure.DETECTION,
            pairs.size(),
            missed.values().stream().map(Comparison::label).toList(),
            surplus));
    if (main.isEmpty()) {
      judgements.add(
          spare.isEmpty()
              ? new Judgement(Measure.NEGATIVES, 1, List.of(), List.of())
              : new Judgement(Measure.NEGATIVES, 0, List.of("no engagement"), surplus));
    }
  }

  private static List<EngagementRecord> without(
      List<EngagementRecord> all, Iterable<Integer> taken) {
    Set<Integer> gone = new HashSet<>();
    taken.forEach(gone::add);
    var left = new ArrayList<EngagementRecord>();
    for (int j = 0; j < all.size(); j++) {
      if (!gone.contains(j)) {
        left.add(all.get(j));
      }
    }
    return left;
  }

  private static String label(EngagementRecord engagement) {
    return "%s %s %s"
        .formatted(engagement.kind(), engagement.countries(), engagement.start().known())
        .strip();
  }

  private void slots(EngagementRecord wanted, EngagementRecord got) {
    judgements.add(
        Judgement.one(Measure.TYPE, wanted.accepts(got.kind()), wanted.kind(), got.kind()));
    if (!wanted.host().isEmpty()) {
      judgements.add(
          Judgement.one(Measure.HOST, wanted.host().equals(got.host()), wanted.host(), got.host()));
    }
    when(wanted.start(), got.start());
    when(wanted.end(), got.end());
  }

  private void when(When wanted, When got) {
    if (!wanted.full().isEmpty()) {
      judgements.add(
          Judgement.one(
              Measure.DATE, wanted.full().equals(got.full()), wanted.full(), got.known()));
      boolean right = !got.full().isEmpty() && from(got.full(), 4).equals(from(wanted.full(), 4));
      judgements.add(Judgement.one(Measure.MONTH_DAY, right, wanted.full(), got.known()));
    } else if (wanted.partial().startsWith("--")) {
      var half = got.partial().isEmpty() ? got.full() : got.partial();
      boolean right = last(half, 5).equals(last(wanted.partial(), 5));
      judgements.add(Judgement.one(Measure.MONTH_DAY, right, wanted.partial(), half));
      if (got.full().matches("\\d{4}.*")) {
        judgements.add(new Judgement(Measure.INVENTED_YEARS, 0, List.of(), List.of(got.full())));
      }
    }
  }

  private static String from(String text, int begin) {
    return text.substring(Math.min(begin, text.length()));
  }

  private static String last(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  private void lists(EngagementRecord wanted, List<EngagementRecord> answer) {
    for (var measure :
        List.of(
            Measure.PEOPLE,
            Measure.ORGANISATIONS,
            Measure.COUNTRIES,
            Measure.TOPICS,
            Measure.AGREEMENTS)) {
      boolean codes = measure == Measure.COUNTRIES || measure == Measure.TOPICS;
      var got = answer.stream().flatMap(e -> values(e, measure).stream()).toList();
      judgements.add(
          Judgement.of(
              measure,
              Overlap.of(values(wanted, measure), got, codes ? String::equals : Names::same)));
    }
  }

  private static List<String> values(EngagementRecord engagement, Measure measure) {
    return switch (measure) {
      case PEOPLE -> engagement.people();
      case ORGANISATIONS -> engagement.organisations();
      case COUNTRIES -> engagement.countries();
      case TOPICS -> engagement.topics();
      case AGREEMENTS -> engagement.agreements();
      case DETECTION, NEGATIVES, TYPE, HOST, DATE, MONTH_DAY, INVENTED_YEARS -> List.of();
    };
  }

  /// An engagement that was not found stands alone in coreference.
  private void link(EngagementRecord wanted, int index, String found) {
    if (!wanted.probable()) {
      links.add(new Link(wanted.id(), found.isEmpty() ? doc() + "#" + index : found));
    }
  }
}
