package org.tansiq.reading.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tansiq.reading.evaluation.Comparison.Link;

class CoreferenceScoreTest {

  @Test
  void groups_that_agree_score_one() {
    var score = score("A x", "A x", "B y", "C z", "C z");
    assertThat(score.muc()).isEqualTo(1);
    assertThat(score.bCubed()).isEqualTo(1);
    assertThat(score.ceafE()).isEqualTo(1);
    assertThat(score.conll()).isEqualTo(1);
  }

  /// Gold {1 2 3} {4 5} {6 7 8 9}, found {1 2} {3 4 5} {6 7} {8 9}; figures worked out by hand.
  @Test
  void groups_that_partly_agree_score_as_the_papers_define() {
    var score = score("A r", "A r", "A s", "B s", "B s", "C t", "C t", "C u", "C u");
    assertThat(score.muc()).isCloseTo(f1(4 / 5.0, 4 / 6.0), within(1e-12));
    double precision = (2 + 1 / 3.0 + 2 * 2 / 3.0 + 4) / 9;
    double recall = (2 * 2 / 3.0 + 1 / 3.0 + 2 + 4 * 0.5) / 9;
    assertThat(score.bCubed()).isCloseTo(f1(precision, recall), within(1e-12));
    double aligned = 0.8 + 0.8 + 2 / 3.0;
    assertThat(score.ceafE()).isCloseTo(f1(aligned / 4, aligned / 3), within(1e-12));
  }

  /// The largest overlap first takes what two others need: the best alignment scores higher.
  @Test
  void the_best_alignment_is_found_where_the_largest_first_fails() {
    var score = score("A r", "A r", "A r", "A s", "B r", "B r", "B r", "B t", "B u");
    assertThat(score.ceafE()).isGreaterThan(score.ceafGreedy());
    assertThat(score.conll()).isGreaterThan(score.comparable());
  }

  @Test
  void without_any_mention_nothing_is_divided_by_nothing() {
    var score = score();
    assertThat(score.muc()).isEqualTo(1);
    assertThat(score.bCubed()).isZero();
    assertThat(score.ceafE()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_assignment_is_the_best_of_all(long seed) {
    var random = new Random(seed);
    int rows = 1 + random.nextInt(5);
    int columns = 1 + random.nextInt(5);
    var gain = new double[rows][columns];
    for (var row : gain) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextInt(10) / 9.0;
      }
    }
    assertThat(Assignment.best(gain)).isCloseTo(best(gain, 0, new ArrayList<>()), within(1e-9));
  }

  @Test
  void no_rows_or_no_columns_assign_nothing() {
    assertThat(Assignment.best(new double[0][0])).isZero();
    assertThat(Assignment.best(new double[3][0])).isZero();
  }

  /// All assignments, one by one.
  private static double best(double[][] gain, int row, List<Integer> taken) {
    if (row == gain.length) {
      return 0;
    }
    double best = best(gain, row + 1, taken);
    for (int column = 0; column < gain[0].length; column++) {
      if (!taken.contains(column)) {
        taken.add(column);
        best = Math.max(best, gain[row][column] + best(gain, row + 1, taken));
        taken.removeLast();
      }
    }
    return best;
  }

  private static double f1(double precision, double recall) {
    return 2 * precision * recall / (precision + recall);
  }

  private static CoreferenceScore score(String... links) {
    var all = new ArrayList<Link>();
    for (var link : links) {
      var names = link.split(" ");
      all.add(new Link(names[0], names[1]));
    }
    return CoreferenceScore.of(all);
  }
}
