package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.reading.Coreference.Member;
import org.tansiq.reading.evaluation.DocumentRecord;
import org.tansiq.reading.evaluation.EngagementRecord;
import org.tansiq.reading.evaluation.EngagementRecord.When;
import org.tansiq.reading.evaluation.Evaluation;

/// Coreference over a made-up press in three languages.
class PressTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void reports_of_one_engagement_are_found_and_look_alikes_kept_apart(long seed) {
    var reports = new Press(seed).reports(60);
    var clusters = new Grouping(List.copyOf(reports.keySet())).clusters();
    assertThat(conll(reports, clusters)).isGreaterThan(0.93);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void no_engagement_holds_two_reports_that_contradict_each_other(long seed) {
    var reports = new Press(seed).reports(60);
    for (var cluster : new Grouping(List.copyOf(reports.keySet())).clusters()) {
      var sketches =
          reports.keySet().stream()
              .filter(m -> cluster.members().contains(m.name()))
              .map(Member::sketch)
              .toList();
      for (var one : sketches) {
        for (var other : sketches) {
          assertThat(Coreference.compare(one, other).barrier()).isEmpty();
        }
      }
    }
  }

  private static double conll(Map<Member, String> reports, List<Cluster> clusters) {
    var found = new ArrayList<DocumentRecord>();
    for (var cluster : clusters) {
      cluster.members().forEach(m -> found.add(document(m.reading(), cluster.id())));
    }
    var expected =
        reports.entrySet().stream()
            .map(r -> document(r.getKey().name().reading(), r.getValue()))
            .toList();
    return Evaluation.of(expected, found).coreference().conll();
  }

  private static DocumentRecord document(String name, String id) {
    var no = new When("", "");
    return new DocumentRecord(
        name,
        List.of(
            new EngagementRecord(
                id, "visit", List.of(), false, false, "", no, no, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of())));
  }
}
