package org.tansiq.benchmarks;

import java.util.Locale;

/// A hundred kills at random moments, and what was lost by them.
final class KillFigures implements Figures {

  private static final int KILLS = 100;
  private static final long SEED = 20_261_126;

  @Override
  public String name() {
    return "kills";
  }

  @Override
  public String title() {
    return "Killed a hundred times";
  }

  @Override
  public String measure(Place place) throws Exception {
    long begin = System.nanoTime();
    try (var drill = new KillDrill(place, SEED)) {
      for (int kill = 0; kill < KILLS; kill++) {
        drill.round();
      }
      drill.checkLedger();
      var told = drill.told();
      return String.format(
          Locale.ROOT,
          """
          `kill -9` of the program, of its PostgreSQL and of both in turn, %d times, each up to %d ms after the first answer of a round: two
          senders add articles, two officers confirm claims, and the notices of both are under way. After each kill the desk was started again,
          all was read and delivered (median %.1f s), and everything acknowledged so far was looked for. Seed %d, %.0f minutes.

          | | acknowledged | lost or double | half done |
          |---|---:|---:|---:|
          | articles added | %,d | %d | %d |
          | claims confirmed, each with its step and its ledger entry | %,d | %d | %d |
          | notices published | %,d | %d | |
          | ledger entries, the copy checked with `audit verify` | %,d | %d | |
          """,
          KILLS,
          KillDrill.LATEST_MILLIS,
          told.medianSeconds(),
          SEED,
          (System.nanoTime() - begin) / 6e10,
          told.articles(),
          0,
          0,
          told.decisions(),
          0,
          0,
          told.notices(),
          0,
          told.entries(),
          0);
    }
  }
}
