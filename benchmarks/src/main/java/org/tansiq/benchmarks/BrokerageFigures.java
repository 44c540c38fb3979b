package org.tansiq.benchmarks;

import java.util.List;
import org.tansiq.benchmarks.scheduling.Brokerages;

/// How many invented brokerage events are proved, and how long the whole command takes.
final class BrokerageFigures implements Figures {

  private static final int SECONDS = Integer.getInteger("tansiq.brokerages.seconds", 20);

  @Override
  public String name() {
    return "brokerages";
  }

  @Override
  public String title() {
    return "Invented brokerage events, solved by `assembly solve`";
  }

  @Override
  public String measure(Place place) throws Exception {
    return """
    Events of the sizes of the public benchmark (Bofill et al., JAIR 74, 2022), invented around a compact schedule that is kept secret
    (`CompactInvention`), %d s each at most; fairness 2. Wall time of the whole command, the start of Java included; each schedule is checked
    again. The head start, the temperatures and prices of the exchanges and their time were chosen on events of these families.

    """
            .formatted(SECONDS)
        + Brokerages.table(SECONDS, List.of(place.launcher().toString()));
  }
}
