package org.tansiq.scheduling.brokerage;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Closes gaps by simulated annealing: a participant exchanges a busy slot for an idle one, and
/// whoever is in the way goes the other way, along the one path that two slots' meetings form (a
/// Kempe chain). Only the two at its ends notice, so a step costs little more than the walk.
///
/// Too many meetings for the tables of a slot are borne on the way, at a price that rises until
/// there are none.
final class Annealing {

  static final int MOST_SLOTS = 63;

  private static final double HOT = 0.3;
  private static final double COLD = 0.15;
  private static final double ROUND_SECONDS = 1;
  private static final int STEPS_AT_ONCE = 10_000;
  private static final double LEAST_PRICE = 0.8;
  private static final double DEARER = 1.02;

  private final Seating seating;
  private final RandomGenerator chance;
  private final Consumer<Schedule> better;
  private double price = 1;
  private int best = Integer.MAX_VALUE;
  private @Nullable Schedule kept;
  private volatile boolean stopped;

  /// `better` hears of each better schedule; more gaps than `fair` weigh thrice.
  Annealing(Brokerage event, int fair, RandomGenerator chance, Consumer<Schedule> better) {
    this.seating = new Seating(event, fair);
    this.chance = chance;
    this.better = better;
  }

  void stop() {
    stopped = true;
  }

  /// Begins with a schedule that may be unfair and short of tables, but breaks no other rule.
  void run(Schedule start, double seconds) {
    seating.begin(start);
    keep();
    tell();
    long begun = System.nanoTime();
    for (double now = 0; now < seconds && !stopped && best > 0; ) {
      price = seating.holds() ? price / DEARER : price * DEARER;
      price = Math.clamp(price, LEAST_PRICE, Seating.MOST_PRICE);
      double temperature = HOT * Math.pow(COLD / HOT, now % ROUND_SECONDS / ROUND_SECONDS);
      for (int i = 0; i < STEPS_AT_ONCE; i++) {
        step(temperature);
      }
      tell();
      now = (System.nanoTime() - begun) / 1e9;
    }
  }

  private void step(double temperature) {
    int participant = seating.somebody(chance);
    long busy = seating.busy(participant);
    long idle = seating.idle(participant);
    if (busy == 0 || idle == 0) {
      return;
    }
    int from = one(busy);
    long others = busy & ~(1L << from);
    long beside = (others << 1 | others >>> 1) & idle;
    int to = one(beside != 0 && chance.nextInt(8) > 0 ? beside : idle);
    double worst = -temperature * Math.log(1 - chance.nextDouble());
    if (seating.exchange(participant, from, to, worst, price)) {
      keep();
    }
  }

  private void keep() {
    if (seating.holds() && seating.cost() < best) {
      best = seating.cost();
      kept = seating.schedule();
    }
  }

  private void tell() {
    var schedule = kept;
    if (schedule != null) {
      better.accept(schedule);
      kept = null;
    }
  }

  /// One of the bits that are set.
  private int one(long bits) {
    long left = bits;
    for (int skip = chance.nextInt(Long.bitCount(bits)); skip > 0; skip--) {
      left &= left - 1;
    }
    return Long.numberOfTrailingZeros(left);
  }
}
