package org.tansiq.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void the_best_threshold_is_the_one_with_the_highest_f1() {
    var evaluation = new Evaluation();
    evaluation.add(5, true, 2);
    evaluation.add(4, true, 3);
    evaluation.add(3, false, 2);
    evaluation.add(2, true, 2);
    evaluation.add(-5, false, 2);
    assertThat(evaluation.best().bits()).isEqualTo(2);
    assertThat(evaluation.best().f1()).isCloseTo(6.0 / 7, within(1e-9));
    assertThat(evaluation.at(4).precision()).isEqualTo(1);
    assertThat(evaluation.at(4).recall()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(evaluation.byParts(4)).hasSize(2);
  }

  @Test
  void pairs_of_equal_bits_are_never_parted() {
    var evaluation = new Evaluation();
    evaluation.add(1, true, 2);
    evaluation.add(1, false, 2);
    assertThat(evaluation.best().precision()).isEqualTo(0.5);
  }
}
