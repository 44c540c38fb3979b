package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A bound from crowding alone: whoever meets often and without a gap needs the middle of the day,
/// and there are only so many chairs in each slot.
///
/// Each slot has a price a chair (Lagrange); everybody takes the cheapest days, gaps and chairs
/// together, by dynamic programming. What they pay beyond the price of all chairs is a number of
/// gaps that no schedule goes below, whatever the prices; they rise where too many want to sit. All
/// of it is in whole numbers, so that no rounding makes the bound untrue.
final class Crowding {

  private static final int GAP = 10_000;
  private static final int ROUNDS = 500;
  private static final int PATIENCE = 20;
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Brokerage event;
  private final List<Agenda> agendas = new ArrayList<>();
  private final long[] prices;
  private final int[] wanted;

  /// How often somebody meets and in which slots they may.
  private record Agenda(int meetings, long open) {}

  private Crowding(Brokerage event) {
    this.event = event;
    this.prices = new long[event.slots()];
    this.wanted = new int[event.slots()];
    for (var meetings : event.agendas()) {
      long open = 0;
      for (int m : meetings) {
        for (int slot : event.open(m)) {
          open |= 1L << slot - 1;
        }
      }
      agendas.add(new Agenda(meetings.size(), open));
    }
  }

  /// The least gaps of any schedule, as far as crowding forces them; less exact when it is stopped.
  static int gaps(Brokerage event, BooleanSupplier stopped) {
    var crowding = new Crowding(event);
    long best = 0;
    long hoped = 4 * GAP;
    for (int round = 0, since = 0; round < ROUNDS && !stopped.getAsBoolean(); round++, since++) {
      long bound = crowding.bound();
      if (bound > best) {
        best = bound;
        since = 0;
      } else if (since == PATIENCE) {
        hoped /= 2;
        since = 0;
      }
      crowding.raise(best + hoped - bound);
    }
    return (int) Math.ceilDiv(best, GAP);
  }

  /// What everybody pays at these prices, less what all chairs are worth.
  private long bound() {
    Arrays.fill(wanted, 0);
    long sum = 0;
    for (var agenda : agendas) {
      sum += cheapest(agenda);
    }
    return sum - 2L * event.tables() * Arrays.stream(prices).sum();
  }

  /// As far as it would take to gain so much if the bound went on rising as steeply (Polyak).
  private void raise(long gain) {
    int chairs = 2 * event.tables();
    long square = 1;
    for (int want : wanted) {
      square += (long) (want - chairs) * (want - chairs);
    }
    for (int s = 0; s < prices.length; s++) {
      prices[s] = Math.max(0, prices[s] + gain * (wanted[s] - chairs) / square);
    }
  }

  /// Fills a table from the last slot to the first: the least price of what is left of a day when
  /// so many meetings are still to come, and whether a gap is open; then follows it.
  private long cheapest(Agenda agenda) {
    int slots = event.slots();
    var least = new long[slots + 1][agenda.meetings() + 1][2];
    for (var row : least[slots]) {
      Arrays.fill(row, FAR);
    }
    least[slots][0][0] = 0;
    least[slots][0][1] = 0;
    for (int s = slots - 1; s >= 0; s--) {
      for (int left = 0; left <= agenda.meetings(); left++) {
        for (int gap = 0; gap < 2; gap++) {
          long meeting = met(agenda, least, s, left);
          least[s][left][gap] = Math.min(meeting, idle(agenda, least, s, left, gap));
        }
      }
    }
    follow(agenda, least);
    return least[0][agenda.meetings()][0];
  }

  private long met(Agenda agenda, long[][][] least, int slot, int left) {
    boolean possible = left > 0 && (agenda.open() >>> slot & 1) == 1;
    return possible ? Math.min(FAR, prices[slot] + least[slot + 1][left - 1][0]) : FAR;
  }

  private long idle(Agenda agenda, long[][][] least, int slot, int left, int gap) {
    boolean outside = left == 0 || left == agenda.meetings();
    long then = least[slot + 1][left][outside ? 0 : 1];
    return outside || gap == 1 ? then : Math.min(FAR, GAP + then);
  }

  private void follow(Agenda agenda, long[][][] least) {
    int left = agenda.meetings();
    int gap = 0;
    for (int s = 0; s < prices.length; s++) {
      if (left > 0 && met(agenda, least, s, left) <= idle(agenda, least, s, left, gap)) {
        wanted[s]++;
        left--;
        gap = 0;
      } else {
        gap = left == 0 || left == agenda.meetings() ? 0 : 1;
      }
    }
  }
}
