package org.tansiq.scheduling;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A whole plan in a moment, without a solver: what is published stays where it can, everything
/// else goes one by one where there is most room, those first that the bound holds; where there is
/// none, others make way along short chains if that gains.
final class Filling {

  private static final int DEEPEST = 2;
  private static final int MOST_IN_THE_WAY = 3;
  private static final int MOST_TRIES = 20_000;

  private final Problem problem;
  private final Formulation formulation;
  private final List<Long> gains;
  private final Hall hall;
  private final Cast cast;
  private final int[][] columns;
  private final BitSet shut = new BitSet();
  private int tries;

  private Filling(Formulation formulation, List<Long> gains, Plan published) {
    this.problem = formulation.problem();
    this.formulation = formulation;
    this.gains = gains;
    this.hall = new Hall(problem, published);
    this.cast = hall.cast();
    this.columns = new int[problem.activities().size()][problem.days().slots()];
    Arrays.stream(columns).forEach(row -> Arrays.fill(row, Packing.NONE));
    for (int c = 0; c < formulation.columns().size(); c++) {
      var column = formulation.columns().get(c);
      columns[column.activity()][column.slot()] = c;
    }
  }

  /// What is where.
  static Plan of(Formulation formulation, List<Long> gains, Bound bound, Plan published) {
    var filling = new Filling(formulation, gains, published);
    filling.keep(published);
    var order =
        IntStream.range(0, filling.columns.length)
            .boxed()
            .filter(a -> filling.hall.slotOf(a) == Hall.NOBODY)
            .sorted(
                Comparator.<Integer>comparingDouble(a -> -filling.held(a, bound))
                    .thenComparing(a -> -filling.worth(a)))
            .toList();
    order.forEach(filling::fits);
    for (int depth = 0; depth <= DEEPEST; depth++) {
      for (int a : order) {
        if (filling.hall.slotOf(a) == Hall.NOBODY) {
          filling.makesRoom(a, depth);
        }
      }
    }
    return filling.hall.plan();
  }

  private void keep(Plan published) {
    var heaviest =
        IntStream.range(0, columns.length)
            .boxed()
            .filter(a -> published.placements().containsKey(id(a)))
            .sorted(Comparator.comparing(a -> -worth(a)))
            .toList();
    for (int a : heaviest) {
      var placement = published.placements().get(id(a));
      if (placement != null && gain(a, placement.slot()) > 0) {
        hall.keep(a, placement);
      }
    }
    for (int a : heaviest) {
      var placement = published.placements().get(id(a));
      if (placement != null && hall.slotOf(a) == Hall.NOBODY && gain(a, placement.slot()) > 0) {
        hall.place(a, placement.slot());
      }
    }
  }

  private String id(int activity) {
    return problem.activities().get(activity).id();
  }

  private double held(int activity, Bound bound) {
    return bound.taken().isEmpty()
        ? 0
        : formulation.columnsOf(activity).stream().mapToDouble(bound.taken()::get).sum();
  }

  private long worth(int activity) {
    return formulation.columnsOf(activity).stream().mapToLong(gains::get).max().orElse(0);
  }

  /// What the activity gains in a slot; nothing where it may not begin.
  private long gain(int activity, int slot) {
    int column =
        slot < 0 || slot >= problem.days().slots() ? Packing.NONE : columns[activity][slot];
    return column == Packing.NONE ? 0 : gains.get(column);
  }

  private long gain(int activity) {
    return gain(activity, hall.slotOf(activity));
  }

  /// Where there is room for it, if anywhere: what gains most, and then where most is free.
  private boolean fits(int activity) {
    for (int slot : bestFirst(activity, true)) {
      if (hall.place(activity, slot)) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> bestFirst(int activity, boolean open) {
    var room = new double[problem.days().slots()];
    return formulation.columnsOf(activity).stream()
        .filter(c -> gains.get(c) > 0)
        .map(c -> formulation.columns().get(c).slot())
        .filter(slot -> !open || hall.isOpen(activity, slot))
        .peek(slot -> room[slot] = open ? hall.room(activity, slot) : 0)
        .sorted(
            Comparator.<Integer>comparingLong(slot -> -gain(activity, slot))
                .thenComparing(slot -> -room[slot]))
        .toList();
  }

  /// Lets others make way, each of whom finds another place or is worth less; false, and all as
  /// before, where nothing is gained.
  private boolean makesRoom(int activity, int depth) {
    if (tries > MOST_TRIES || isHopeless(activity)) {
      return false;
    }
    long most = 0;
    @Nullable Integer best = null;
    shut.set(activity);
    for (int slot : bestFirst(activity, false)) {
      hall.mark();
      long gained = gained(activity, slot, depth);
      hall.back();
      if (gained > most) {
        most = gained;
        best = slot;
      }
      if (most >= gain(activity, slot)) {
        break;
      }
    }
    boolean gains = best != null && again(activity, best, depth);
    shut.clear(activity);
    return gains;
  }

  /// What was rehearsed is done, unless the tries that were left then no longer suffice.
  private boolean again(int activity, int slot, int depth) {
    hall.mark();
    boolean gains = gained(activity, slot, depth) > 0;
    if (gains) {
      hall.stay();
    } else {
      hall.back();
    }
    return gains;
  }

  /// Whether one of its parties has no slot left and nothing lighter to give up for it.
  private boolean isHopeless(int activity) {
    long worth = worth(activity);
    for (int party : cast.parties(activity)) {
      boolean full = true;
      for (int slot = 0; slot < problem.days().slots() && full; slot++) {
        int other = hall.guest(party, slot);
        full =
            other == Hall.NOBODY
                ? cast.isAbsent(party, slot)
                : shut.get(other) || gain(other) >= worth;
      }
      if (full) {
        return true;
      }
    }
    return false;
  }

  /// Begins it there whoever is in the way; what that gains in all, 0 where it cannot be.
  private long gained(int activity, int slot, int depth) {
    tries++;
    var others = inTheWay(activity, slot);
    if (others.cardinality() > MOST_IN_THE_WAY || others.intersects(shut)) {
      return 0;
    }
    long lost = others.stream().mapToLong(this::gain).sum();
    others.stream().forEach(hall::remove);
    if (!hall.place(activity, slot)) {
      int holder = hall.lightestHolder(activity, slot, a -> shut.get(a) ? Long.MAX_VALUE : gain(a));
      if (holder == Hall.NOBODY) {
        return 0;
      }
      lost += gain(holder);
      others.set(holder);
      hall.remove(holder);
      if (!hall.place(activity, slot)) {
        return 0;
      }
    }
    long won = gain(activity, slot);
    for (int other = others.nextSetBit(0); other >= 0; other = others.nextSetBit(other + 1)) {
      if (fits(other) || depth > 0 && makesRoom(other, depth - 1)) {
        won += gain(other);
      }
    }
    return won - lost;
  }

  /// The activities of its parties that overlap it there.
  private BitSet inTheWay(int activity, int slot) {
    var others = new BitSet();
    for (int party : cast.parties(activity)) {
      for (int now = slot; now < slot + cast.length(activity); now++) {
        int other = hall.guest(party, now);
        if (other != Hall.NOBODY) {
          others.set(other);
        }
      }
    }
    return others;
  }
}
