package org.tansiq.scheduling.brokerage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Invents events of a given size for tests and measurements, around a hidden schedule, so that
/// every one of them has a schedule and as many meetings as were asked for and fit.
///
/// `popularity` is the spread of how sought-after participants are (0: all alike), `absence` the
/// share of participants who miss a stretch of the day, `halfDays` the share of meetings that ask
/// for a session.
public record Invention(
    int participants,
    int meetings,
    int tables,
    int slots,
    double popularity,
    double absence,
    double halfDays,
    int fixed,
    int precedences) {

  private static final int TRIES = 200;

  /// The event this chance draws.
  public Brokerage drawn(RandomGenerator chance) {
    return new Drawing(this, chance).event();
  }

  private static final class Drawing {

    private final Invention shape;
    private final RandomGenerator chance;
    private final double[] sought;
    private final List<SortedSet<Integer>> forbidden = new ArrayList<>();
    private final List<Set<Integer>> busy = new ArrayList<>();
    private final int[] load;
    private final List<int[]> pairs = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();

    Drawing(Invention shape, RandomGenerator chance) {
      this.shape = shape;
      this.chance = chance;
      this.sought = new double[shape.participants];
      this.load = new int[shape.slots + 1];
    }

    Brokerage event() {
      for (int p = 0; p < shape.participants; p++) {
        sought[p] = Math.exp(shape.popularity * chance.nextGaussian());
        forbidden.add(absence());
        busy.add(new HashSet<>(forbidden.get(p)));
      }
      for (int left = shape.meetings * TRIES; left > 0 && pairs.size() < shape.meetings; left--) {
        meet();
      }
      return new Brokerage(shape.tables, shape.slots, shape.slots / 2, meetings(), forbidden);
    }

    private SortedSet<Integer> absence() {
      var absent = new TreeSet<Integer>();
      if (chance.nextDouble() < shape.absence) {
        int from = 1 + chance.nextInt(shape.slots);
        int length = 1 + chance.nextInt(Math.max(1, shape.slots / 3));
        for (int slot = from; slot <= Math.min(shape.slots, from + length - 1); slot++) {
          absent.add(slot);
        }
      }
      return absent;
    }

    private void meet() {
      int first = anybody();
      int second = anybody();
      boolean met = pairs.stream().anyMatch(p -> p[0] == first && p[1] == second);
      if (first >= second || met) {
        return;
      }
      int from = chance.nextInt(shape.slots);
      for (int i = 0; i < shape.slots; i++) {
        int slot = 1 + (from + i) % shape.slots;
        boolean free = !busy.get(first).contains(slot) && !busy.get(second).contains(slot);
        if (free && load[slot] < shape.tables) {
          load[slot]++;
          busy.get(first).add(slot);
          busy.get(second).add(slot);
          pairs.add(new int[] {first, second});
          hidden.add(slot);
          return;
        }
      }
    }

    private int anybody() {
      double all = 0;
      for (double one : sought) {
        all += one;
      }
      double point = chance.nextDouble() * all;
      for (int p = 0; p < sought.length; p++) {
        point -= sought[p];
        if (point < 0) {
          return p;
        }
      }
      return sought.length - 1;
    }

    private List<Meeting> meetings() {
      int count = pairs.size();
      var fixed = new ArrayList<>(Collections.nCopies(count, 0));
      var after = new ArrayList<Set<Integer>>();
      pairs.forEach(_ -> after.add(new TreeSet<>()));
      for (int i = 0; i < shape.fixed && count > 0; i++) {
        int m = chance.nextInt(count);
        fixed.set(m, hidden.get(m));
      }
      for (int i = 0; i < shape.precedences && count > 0; i++) {
        int m = chance.nextInt(count);
        int before = chance.nextInt(count);
        if (hidden.get(before) < hidden.get(m)) {
          after.get(m).add(before + 1);
        }
      }
      var meetings = new ArrayList<Meeting>();
      for (int m = 0; m < count; m++) {
        var precedences = new TreeSet<>(after.get(m));
        meetings.add(
            new Meeting(
                pairs.get(m)[0] + 1,
                pairs.get(m)[1] + 1,
                session(m),
                fixed.get(m),
                precedences,
                0));
      }
      return meetings;
    }

    private Session session(int m) {
      if (chance.nextDouble() >= shape.halfDays) {
        return Session.ANY;
      }
      return hidden.get(m) <= shape.slots / 2 ? Session.MORNING : Session.AFTERNOON;
    }
  }
}
