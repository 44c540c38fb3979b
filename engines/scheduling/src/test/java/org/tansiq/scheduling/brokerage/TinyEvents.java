package org.tansiq.scheduling.brokerage;

import java.util.Random;

/// Events small enough to try everything, tight enough that some have no schedule.
final class TinyEvents {

  private TinyEvents() {}

  static Brokerage drawn(Random chance) {
    int slots = 3 + chance.nextInt(3);
    int tables = 1 + chance.nextInt(3);
    var shape =
        new Invention(
            2 + chance.nextInt(5),
            1 + chance.nextInt(7),
            tables,
            slots,
            chance.nextDouble(),
            chance.nextDouble(),
            chance.nextDouble() / 2,
            chance.nextInt(3),
            chance.nextInt(4));
    var event = shape.drawn(chance);
    int fewer = Math.max(1, tables - chance.nextInt(2));
    return new Brokerage(fewer, slots, event.morningSlots(), event.meetings(), event.forbidden());
  }
}
