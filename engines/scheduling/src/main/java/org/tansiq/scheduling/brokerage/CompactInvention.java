package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Invents events as brokers make them: around a hidden schedule in which everybody, once they have
/// begun, goes on to meet, so that few gaps or none are needed even where the tables are nearly
/// full.
///
/// `away` is the share of participants who miss a half day they do not need, or single slots;
/// `busy` the share who are away in a slot or two from the beginning.
public record CompactInvention(
    int participants,
    int meetings,
    int tables,
    int slots,
    double away,
    double busy,
    double halfDays,
    int fixed,
    int precedences) {

  private static final int MOST_TRIES = 300;
  private static final double SPREAD = 0.55;

  /// The event this chance draws; now and then with up to three meetings less.
  public Brokerage drawn(RandomGenerator chance) {
    for (int i = 0; i < MOST_TRIES; i++) {
      var drawing = new Drawing(this, chance);
      if (drawing.pairs.size() + 3 >= meetings) {
        return drawing.event();
      }
    }
    throw new IllegalStateException("no such event fits: " + this);
  }

  private static final class Drawing {

    private final CompactInvention shape;
    private final RandomGenerator chance;
    private final List<SortedSet<Integer>> forbidden = new ArrayList<>();
    private final int[] wanted;
    private final List<SortedSet<Integer>> taken = new ArrayList<>();
    private final Map<List<Integer>, Integer> pairs = new HashMap<>();

    Drawing(CompactInvention shape, RandomGenerator chance) {
      this.shape = shape;
      this.chance = chance;
      for (int p = 0; p < shape.participants; p++) {
        var slots = new TreeSet<Integer>();
        for (int i = chance.nextDouble() < shape.busy ? 1 + chance.nextInt(2) : 0; i > 0; i--) {
          slots.add(1 + chance.nextInt(shape.slots));
        }
        forbidden.add(slots);
        taken.add(new TreeSet<>());
      }
      this.wanted = wanted();
      for (int slot = 1; slot <= shape.slots; slot++) {
        fill(slot);
      }
    }

    /// How many meetings everybody is to have: some are sought far more than others.
    private int[] wanted() {
      var sought =
          IntStream.range(0, shape.participants)
              .mapToDouble(_ -> Math.exp(SPREAD * chance.nextGaussian()))
              .toArray();
      double all = Arrays.stream(sought).sum();
      var wanted = new int[shape.participants];
      for (int p = 0; p < wanted.length; p++) {
        int most = shape.slots - Math.max(1, forbidden.get(p).size());
        int share = (int) Math.round(sought[p] / all * 2 * shape.meetings);
        wanted[p] = Math.clamp(share, 1, Math.max(1, most));
      }
      int sum = Arrays.stream(wanted).sum();
      for (int i = 0; sum != 2 * shape.meetings && i < shape.meetings * MOST_TRIES; i++) {
        int p = chance.nextInt(wanted.length);
        int step = Integer.signum(2 * shape.meetings - sum);
        int most = shape.slots - Math.max(1, forbidden.get(p).size());
        if (wanted[p] + step >= 1 && wanted[p] + step <= most) {
          wanted[p] += step;
          sum += step;
        }
      }
      return wanted;
    }

    /// Those without time to lose first, then those who have begun, then those with most to do.
    private void fill(int slot) {
      int left = shape.slots - slot + 1;
      int open = Arrays.stream(wanted).sum() / 2;
      double even = open / (double) left + 1.2 * chance.nextGaussian();
      int least = open - shape.tables * (left - 1);
      int count = Math.min(open, Math.min(shape.tables, Math.max(least, (int) Math.round(even))));
      var urgency = new HashMap<Integer, Double>();
      for (int p = 0; p < wanted.length; p++) {
        if (wanted[p] > 0 && !forbidden.get(p).contains(slot)) {
          boolean begun = !taken.get(p).isEmpty();
          double base =
              wanted[p] >= left ? 1000 : begun ? 100 + wanted[p] * .1 : 10.0 * wanted[p] / left;
          urgency.put(p, base + 3 * chance.nextDouble());
        }
      }
      var order = new ArrayList<>(urgency.keySet());
      order.sort(Comparator.comparing(p -> -urgency.getOrDefault(p, 0.0)));
      for (int i = 0; i < order.size() && count > 0; i++) {
        count -= meet(order.get(i), order, slot) ? 1 : 0;
      }
    }

    private boolean meet(int one, List<Integer> others, int slot) {
      for (int other : others) {
        var pair = List.of(Math.min(one, other) + 1, Math.max(one, other) + 1);
        boolean free = !taken.get(one).contains(slot) && !taken.get(other).contains(slot);
        if (one != other && free && !pairs.containsKey(pair)) {
          pairs.put(pair, slot);
          for (int p : List.of(one, other)) {
            taken.get(p).add(slot);
            wanted[p]--;
          }
          return true;
        }
      }
      return false;
    }

    Brokerage event() {
      int half = shape.slots / 2;
      for (int p = 0; p < shape.participants; p++) {
        if (chance.nextDouble() < shape.away && !taken.get(p).isEmpty()) {
          leave(forbidden.get(p), taken.get(p), half);
        }
      }
      var order = new ArrayList<>(pairs.keySet());
      order.sort(Comparator.comparing(List::toString));
      Collections.shuffle(order, new Random(chance.nextLong()));
      return new Brokerage(shape.tables, shape.slots, half, meetings(order, half), forbidden);
    }

    private void leave(SortedSet<Integer> away, SortedSet<Integer> met, int half) {
      boolean whole = chance.nextBoolean();
      if (whole && met.last() <= half) {
        IntStream.rangeClosed(half + 1, shape.slots).forEach(away::add);
      } else if (whole && met.first() > half) {
        IntStream.rangeClosed(1, half).forEach(away::add);
      } else {
        for (int i = chance.nextInt(4); i > 0; i--) {
          int slot = 1 + chance.nextInt(shape.slots);
          if (!met.contains(slot)) {
            away.add(slot);
          }
        }
      }
    }

    private List<Meeting> meetings(List<List<Integer>> order, int half) {
      var after = new ArrayList<SortedSet<Integer>>();
      order.forEach(_ -> after.add(new TreeSet<>()));
      for (int i = 0; i < shape.precedences; i++) {
        int first = chance.nextInt(order.size());
        int then = chance.nextInt(order.size());
        if (slot(order.get(first)) < slot(order.get(then))) {
          after.get(then).add(first + 1);
        }
      }
      var fixed = new TreeSet<Integer>();
      for (int i = 0; i < shape.fixed; i++) {
        fixed.add(chance.nextInt(order.size()));
      }
      var meetings = new ArrayList<Meeting>();
      for (int m = 0; m < order.size(); m++) {
        var pair = order.get(m);
        int slot = slot(pair);
        var session =
            chance.nextDouble() >= shape.halfDays
                ? Session.ANY
                : slot <= half ? Session.MORNING : Session.AFTERNOON;
        int pinned = fixed.contains(m) ? slot : 0;
        meetings.add(
            new Meeting(pair.getFirst(), pair.getLast(), session, pinned, after.get(m), 0));
      }
      return meetings;
    }

    private int slot(List<Integer> pair) {
      return pairs.getOrDefault(pair, 0);
    }
  }
}
