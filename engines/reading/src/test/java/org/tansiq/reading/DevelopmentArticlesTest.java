package org.tansiq.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tansiq.reading.evaluation.DocumentRecord;
import org.tansiq.reading.evaluation.EngagementIds;
import org.tansiq.reading.evaluation.Evaluation;
import org.tansiq.reading.evaluation.JsonLines;
import org.tansiq.reading.evaluation.Measure;
import org.tansiq.reading.evaluation.Tally;

/// The figures of the shipped weights on the development articles, from which they were estimated:
/// floors a little under what was measured, so that a change that loses something shows. What the
/// reader reaches on articles it has not seen is lower; WeightTraining measures it.
final class DevelopmentArticlesTest {

  private static final Path GOLD = Path.of("src/test/resources/intake-dev/gold.jsonl");

  private static Evaluation evaluation;

  @BeforeAll
  static void read() throws IOException {
    var readings =
        Annotated.development().stream().map(a -> Reader.standard().read(a.article())).toList();
    var ids = EngagementIds.over(readings);
    var found = readings.stream().map(r -> DocumentRecord.of(r, ids)).toList();
    evaluation = Evaluation.of(JsonLines.read(Files.readAllLines(GOLD)), found);
  }

  private static Tally all() {
    return Objects.requireNonNull(evaluation.byLanguage().get(Evaluation.ALL));
  }

  @ParameterizedTest
  @CsvSource({
    "DETECTION, 0.95",
    "TYPE, 0.93",
    "HOST, 0.95",
    "DATE, 0.95",
    "MONTH_DAY, 0.95",
    "PEOPLE, 0.95",
    "COUNTRIES, 0.95",
    "ORGANISATIONS, 0.81",
    "AGREEMENTS, 0.90",
    "TOPICS, 0.92"
  })
  void holdsItsFigures(Measure measure, double floor) {
    var figure = all().figure(measure).orElseThrow();
    assertThat(figure).isGreaterThanOrEqualTo(floor);
  }

  @Test
  void inventsNoYear() {
    assertThat(all().figure(Measure.INVENTED_YEARS).orElse(0)).isZero();
  }

  @Test
  void findsNothingInArticlesOfSportCrimeAndOpinion() {
    var loud =
        Annotated.quiet(Path.of("src/test/resources/org/tansiq/reading/quiet")).stream()
            .filter(a -> !Reader.standard().read(a.article()).proposals().isEmpty())
            .map(Annotated::doc)
            .toList();
    assertThat(loud).isEqualTo(List.of());
  }
}
