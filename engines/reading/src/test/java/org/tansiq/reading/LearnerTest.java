package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Weights learned from corrections: the same corrections give the same table, few of them move it
/// little, and what no correction asks stays.
final class LearnerTest {

  private static final Map<String, Double> BODY = Map.of("bias", 1.0, "after-post", 1.0);
  private static final Weights BEFORE =
      new Weights(
          Map.of("body", Map.of("bias", -1.0, "after-post", 0.5), "topic", Map.of("bias", 0.3)));

  private static Weights learned(int times, boolean yes) {
    var learner = new Learner(1.0, BEFORE);
    for (int i = 0; i < times; i++) {
      learner.add("body", BODY, yes);
    }
    return learner.learn();
  }

  @Test
  void theSameCorrectionsGiveTheSameTable() {
    assertThat(learned(5, true).lines()).isEqualTo(learned(5, true).lines());
  }

  @Test
  void correctionsMoveTheScoreTheirWay() {
    assertThat(learned(5, true).score("body", BODY)).isGreaterThan(BEFORE.score("body", BODY));
    assertThat(learned(5, false).score("body", BODY)).isLessThan(BEFORE.score("body", BODY));
  }

  @Test
  void moreCorrectionsMoveItFurther() {
    assertThat(learned(20, true).score("body", BODY))
        .isGreaterThan(learned(2, true).score("body", BODY));
  }

  @Test
  void whatNoCorrectionAsksStays() {
    assertThat(learned(5, true).tables().get("topic")).isEqualTo(BEFORE.tables().get("topic"));
  }

  @Test
  void aChoiceLearnsWhichCandidateIsRight() {
    var learner = new Learner(0.1, Weights.NONE);
    var right = Map.of("in-city", 1.0);
    var wrong = Map.of("dateline", 1.0);
    for (int i = 0; i < 10; i++) {
      learner.add("host", List.of(wrong, right), 1);
    }
    var choice = learner.learn().choose("host", List.of(right, wrong), 0).orElseThrow();
    assertThat(choice.index()).isZero();
    assertThat(choice.probability()).isGreaterThan(0.8);
  }
}
