package org.tansiq.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Of the kills of `tansiq bench kills` two: of the program and of its PostgreSQL.
class KillDrillTest {

  private static final Place PLACE = new Place(Path.of("..").toAbsolutePath().normalize());

  @Test
  void killed_at_any_moment_nothing_acknowledged_is_lost_and_nothing_is_half() throws Exception {
    try (var drill = new KillDrill(PLACE, 26_11)) {
      for (int kill = 0; kill < 2; kill++) {
        drill.round();
      }
      drill.checkLedger();
      assertThat(drill.told().articles() + drill.told().decisions())
          .as("acknowledged, one in each round at the least")
          .isGreaterThanOrEqualTo(2);
    }
  }
}
