package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tansiq.vocabulary.EngagementKind.MEETING;
import static org.tansiq.vocabulary.EngagementKind.VISIT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tansiq.reading.Coreference.Member;
import org.tansiq.reading.Guard.Reason;

class GroupingTest {

  private static final Report MONDAY_2024 =
      Report.of(VISIT, "AE", "MA", "AE")
          .on("2024-09-23", "2024-09-26")
          .with("Karim Zerouali", "Sultan Darmaki");
  private static final Report TUESDAY_2025 =
      Report.of(VISIT, "AE", "MA", "AE")
          .on("2025-09-23", "2025-09-26")
          .with("Karim Zerouali", "Sultan Darmaki");
  private static final Report NO_YEAR =
      Report.of(VISIT, "AE", "MA", "AE").on("--09-23").with("Karim Zerouali", "Sultan Darmaki");

  @Test
  void what_fits_two_contradicting_reports_does_not_join_them() {
    var clusters =
        new Grouping(
                List.of(
                    MONDAY_2024.named("a", "1"),
                    NO_YEAR.named("b", "1"),
                    TUESDAY_2025.named("c", "1")))
            .clusters();
    assertThat(clusters).hasSize(2);
    assertThat(clusters.getFirst().members())
        .contains(new Cluster.Member("a", "1"))
        .doesNotContain(new Cluster.Member("c", "1"));
  }

  @Test
  void a_contradiction_between_look_alikes_is_told_on_both_sides() {
    var clusters =
        new Grouping(List.of(MONDAY_2024.named("a", "1"), TUESDAY_2025.named("b", "1"))).clusters();
    assertThat(clusters).hasSize(2);
    assertThat(clusters)
        .allSatisfy(c ->
            assertThat(c.guards())
                .singleElement()
                .satisfies(g -> {
                  assertThat(g.reason()).isEqualTo(Reason.OTHER_DATE);
                  assertThat(g.values())
                      .containsExactly("2024-09-23/2024-09-26", "2025-09-23/2025-09-26");
                }));
  }

  @Test
  void two_engagements_of_one_article_stay_two() {
    var clusters =
        new Grouping(List.of(MONDAY_2024.named("a", "1"), MONDAY_2024.named("a", "2"))).clusters();
    assertThat(clusters).hasSize(2);
  }

  @Test
  void an_engagement_is_named_after_its_first_report() {
    var clusters =
        new Grouping(List.of(MONDAY_2024.named("a", "1"), MONDAY_2024.named("b", "1"))).clusters();
    assertThat(clusters)
        .singleElement()
        .satisfies(c -> {
          assertThat(c.id()).isEqualTo("a#1");
          assertThat(c.members()).hasSize(2);
        });
  }

  @Test
  void no_reports_are_no_engagements() {
    assertThat(new Grouping(List.of()).clusters()).isEmpty();
    assertThat(Coreference.of(List.of())).isEmpty();
  }

  @Test
  void strangers_are_never_compared_into_one() {
    var clusters =
        new Grouping(
                List.of(
                    Report.of(MEETING, "SN", "SN", "ML").on("2024-01-05").named("a", "1"),
                    Report.of(MEETING, "NO", "NO", "SE").on("2024-01-05").named("b", "1")))
            .clusters();
    assertThat(clusters).hasSize(2);
  }

  @Test
  void the_order_of_the_articles_does_not_change_who_belongs_together() {
    var members = new ArrayList<>(new Press(7).reports(40).keySet());
    var expected = groups(members);
    for (int seed = 1; seed <= 5; seed++) {
      Collections.shuffle(members, new Random(seed));
      assertThat(groups(members)).isEqualTo(expected);
    }
  }

  private static Set<Set<Cluster.Member>> groups(List<Member> members) {
    return new Grouping(members)
        .clusters().stream().map(c -> Set.copyOf(c.members())).collect(Collectors.toSet());
  }
}
