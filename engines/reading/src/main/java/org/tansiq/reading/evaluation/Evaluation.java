package org.tansiq.reading.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How good readings are against what a person found in the same documents, per language and over
/// all; and whether engagements that several documents report were recognised as one.
public final class Evaluation {

  /// The row over all languages.
  public static final String ALL = "all";

  private final List<Comparison> comparisons;
  private final SortedMap<String, Tally> tallies = new TreeMap<>();
  private final CoreferenceScore coreference;

  private Evaluation(List<Comparison> comparisons) {
    this.comparisons = comparisons;
    for (var comparison : comparisons) {
      for (var row : List.of(comparison.language(), ALL)) {
        var tally = tallies.computeIfAbsent(row, _ -> new Tally());
        comparison.judgements().forEach(tally::add);
      }
    }
    tallies.computeIfAbsent(ALL, _ -> new Tally());
    coreference =
        CoreferenceScore.of(comparisons.stream().flatMap(c -> c.links().stream()).toList());
  }

  /// Compares documents by their names; one that was not read counts as read without any
  /// engagement.
  public static Evaluation of(List<DocumentRecord> expected, List<DocumentRecord> found) {
    var byName = new HashMap<String, DocumentRecord>();
    found.forEach(f -> byName.put(f.doc(), f));
    var documents = new LinkedHashMap<String, DocumentRecord>();
    expected.forEach(e -> documents.put(e.doc(), e));
    return new Evaluation(
        documents.values().stream().map(e -> Comparison.of(e, found(byName, e.doc()))).toList());
  }

  private static List<EngagementRecord> found(Map<String, DocumentRecord> byName, String doc) {
    var record = byName.get(doc);
    return record == null ? List.of() : record.engagements();
  }

  /// The documents one by one.
  public List<Comparison> comparisons() {
    return List.copyOf(comparisons);
  }

  /// The figures of each language, in order, with a row over all.
  public SortedMap<String, Tally> byLanguage() {
    return new TreeMap<>(tallies);
  }

  /// Whether engagements were recognised across documents.
  public CoreferenceScore coreference() {
    return coreference;
  }
}
