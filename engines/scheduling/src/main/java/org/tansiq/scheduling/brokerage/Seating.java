package org.tansiq.scheduling.brokerage;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The state of an annealing: who is where when, and what that costs.
final class Seating {

  /// The most that a meeting without a table may cost.
  static final double MOST_PRICE = 5;

  private static final int NOBODY = -1;
  private static final int MOST_GAIN = 6 + (int) MOST_PRICE;

  private final Brokerage event;
  private final int fair;
  private final int[][] heads;
  private final long[] open;
  private final long[] there;
  private final int[] slot;
  private final int[][] at;
  private final long[] busy;
  private final int[] load;
  private final int[][] before;
  private final int[][] after;
  private final int[] path;
  private final int[] idling;
  private final int[] place;
  private int idlers;
  private int cost;
  private int crowded;

  Seating(Brokerage event, int fair) {
    this.event = event;
    this.fair = fair;
    int meetings = event.meetings().size();
    int participants = event.participants();
    this.heads = new int[meetings][];
    this.open = new long[meetings];
    this.there = new long[participants];
    this.slot = new int[meetings];
    this.at = new int[participants][event.slots()];
    this.busy = new long[participants];
    this.load = new int[event.slots()];
    this.before = new int[meetings][];
    this.after = new int[meetings][0];
    this.path = new int[meetings];
    this.idling = new int[participants];
    this.place = new int[participants];
    for (int m = 0; m < meetings; m++) {
      index(m);
    }
  }

  private void index(int m) {
    var meeting = event.meeting(m + 1);
    heads[m] = new int[] {meeting.first() - 1, meeting.second() - 1};
    event.open(m + 1).forEach(s -> open[m] |= 1L << s - 1);
    for (int head : heads[m]) {
      there[head] |= open[m];
    }
    before[m] = meeting.after().stream().mapToInt(earlier -> earlier - 1).toArray();
    for (int earlier : before[m]) {
      after[earlier] = Arrays.copyOf(after[earlier], after[earlier].length + 1);
      after[earlier][after[earlier].length - 1] = m;
    }
  }

  void begin(Schedule start) {
    for (var row : at) {
      Arrays.fill(row, NOBODY);
    }
    Arrays.fill(place, NOBODY);
    for (int m = 0; m < slot.length; m++) {
      slot[m] = start.slot(m + 1) - 1;
      load[slot[m]]++;
      for (int head : heads[m]) {
        at[head][slot[m]] = m;
        busy[head] |= 1L << slot[m];
      }
    }
    for (int there : load) {
      crowded += Math.max(0, there - event.tables());
    }
    for (int p = 0; p < busy.length; p++) {
      cost += costOf(busy[p]);
      note(p);
    }
  }

  Schedule schedule() {
    return new Schedule(Arrays.stream(slot).mapToObj(s -> s + 1).toList());
  }

  boolean holds() {
    return crowded == 0;
  }

  int cost() {
    return cost;
  }

  long busy(int participant) {
    return busy[participant];
  }

  /// The slots in which they might meet and do not.
  long idle(int participant) {
    return there[participant] & ~busy[participant];
  }

  /// As often as not one who has a gap.
  int somebody(RandomGenerator chance) {
    return idlers > 0 && chance.nextBoolean()
        ? idling[chance.nextInt(idlers)]
        : chance.nextInt(busy.length);
  }

  /// Makes the exchange unless a rule forbids it or it costs more than `worst`, each meeting
  /// without a table at this price.
  boolean exchange(int participant, int from, int to, double worst, double price) {
    long both = 1L << from | 1L << to;
    int own = change(participant, both);
    if (own - MOST_GAIN > worst) {
      return false;
    }
    int length = 0;
    int head = participant;
    int here = from;
    for (int m = at[head][here]; m != NOBODY; m = at[head][here]) {
      int other = from + to - here;
      if ((open[m] >>> other & 1) == 0) {
        return false;
      }
      path[length++] = m;
      head = heads[m][0] == head ? heads[m][1] : heads[m][0];
      here = other;
    }
    int change = own + change(head, both);
    int more = length % 2 == 0 ? 0 : crowding(from, to);
    if (change + price * more > worst || !keepsOrder(length, from, to)) {
      return false;
    }
    move(length, from, to);
    for (int end : new int[] {participant, head}) {
      busy[end] ^= both;
      note(end);
    }
    cost += change;
    crowded += more;
    return true;
  }

  private int change(int participant, long both) {
    return costOf(busy[participant] ^ both) - costOf(busy[participant]);
  }

  private int costOf(long slots) {
    int gaps = slots == 0 ? 0 : Long.bitCount(slots & ~(slots << 1)) - 1;
    return gaps + 2 * Math.max(0, gaps - fair);
  }

  private int crowding(int from, int to) {
    return (load[to] >= event.tables() ? 1 : 0) - (load[from] > event.tables() ? 1 : 0);
  }

  private boolean keepsOrder(int length, int from, int to) {
    flip(length, from, to);
    boolean keeps = true;
    for (int i = 0; i < length && keeps; i++) {
      for (int earlier : before[path[i]]) {
        keeps &= slot[earlier] < slot[path[i]];
      }
      for (int later : after[path[i]]) {
        keeps &= slot[later] > slot[path[i]];
      }
    }
    flip(length, from, to);
    return keeps;
  }

  private void flip(int length, int from, int to) {
    for (int i = 0; i < length; i++) {
      slot[path[i]] = from + to - slot[path[i]];
    }
  }

  private void move(int length, int from, int to) {
    for (int i = 0; i < length; i++) {
      put(path[i], NOBODY, -1);
    }
    flip(length, from, to);
    for (int i = 0; i < length; i++) {
      put(path[i], path[i], 1);
    }
  }

  private void put(int m, int who, int more) {
    load[slot[m]] += more;
    for (int head : heads[m]) {
      at[head][slot[m]] = who;
    }
  }

  /// Keeps the list of those who have gaps.
  private void note(int participant) {
    boolean idles = costOf(busy[participant]) > 0;
    int known = place[participant];
    if (idles && known == NOBODY) {
      place[participant] = idlers;
      idling[idlers++] = participant;
    } else if (!idles && known != NOBODY) {
      int last = idling[--idlers];
      idling[known] = last;
      place[last] = known;
      place[participant] = NOBODY;
    }
  }
}
