package org.tansiq.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.reading.Moment.DayMonth;

/// Adds what a sentence says by weekday, today, yesterday and tomorrow: a weekday beside a day
/// belongs to that day, two weekdays with a joining word are a span.
final class Weekdays {

  /// `يوم` without its article is any day, `اليوم` is today.
  private static final String ANY_DAY = "يوم";

  private static final int BEFORE = 14;
  private static final int AFTER = 4;
  private static final Set<String> JOINS =
      Set.of("و", "et", "and", "to", "au", "الي", "حتي", "through", "until", "والي");
  private static final Set<String> NEXT =
      Set.of("المقبل", "القادم", "المقبله", "القادمه", "prochain", "next", "coming");

  private final Phrase phrase;
  private final int index;
  private final List<Moment> found;

  Weekdays(Phrase phrase, int index, List<Moment> found) {
    this.phrase = phrase;
    this.index = index;
    this.found = found;
  }

  void add() {
    if (phrase.has(Kind.WEEKDAY)) {
      @Nullable Hit before = null;
      for (var hit : phrase.of(Kind.WEEKDAY)) {
        if (!near(hit)) {
          weekday(hit, before);
        }
        before = hit;
      }
    }
    for (var hit : phrase.of(Kind.DAY)) {
      if (!phrase.token(hit.from()).folded().equals(ANY_DAY)) {
        relative(hit);
      }
    }
  }

  private void weekday(Hit hit, @Nullable Hit before) {
    int day = Integer.parseInt(hit.entry().value());
    if (before != null && joined(before, hit)) {
      var last = found.isEmpty() ? null : found.getLast();
      if (last != null && last.weekday() > 0 && last.lastWeekday() == 0 && !last.dayGiven()) {
        int end = phrase.token(hit.to() - 1).end();
        var mention = new Mention(last.mention().sentence(), last.mention().start(), end);
        found.set(found.size() - 1, last.untilWeekday(mention, day));
        return;
      }
    }
    var mention = phrase.mention(hit.from(), hit.to());
    var edge = Edges.edge(phrase, hit.from());
    var moment = Moment.of(index, mention, DayMonth.UNSAID, edge).on(day);
    found.add(next(hit) ? moment.relative("next") : moment);
  }

  private boolean joined(Hit a, Hit b) {
    if (b.from() == a.to() && b.clitic() > 0) {
      return true;
    }
    boolean joins = b.from() - a.to() <= 2 && b.from() > a.to();
    boolean said = false;
    for (int i = a.to(); i < b.from() && joins; i++) {
      said |= JOINS.contains(phrase.token(i).folded());
    }
    return joins && said;
  }

  private boolean next(Hit hit) {
    return hit.to() < phrase.size() && NEXT.contains(phrase.token(hit.to()).folded())
        || hit.from() > 0 && NEXT.contains(phrase.token(hit.from() - 1).folded());
  }

  /// Whether a weekday belongs to a day that was found beside it; that day then learns its weekday.
  private boolean near(Hit hit) {
    int start = phrase.token(hit.from()).start();
    int end = phrase.token(hit.to() - 1).end();
    for (int i = 0; i < found.size(); i++) {
      var m = found.get(i);
      int ahead = m.mention().start() - end;
      int behind = start - m.mention().end();
      boolean beside = ahead >= 0 && ahead <= BEFORE || behind >= 0 && behind <= AFTER;
      if (m.dayGiven() && m.weekday() == 0 && beside) {
        found.set(i, m.on(Integer.parseInt(hit.entry().value())));
        return true;
      }
    }
    return false;
  }

  /// `today Monday` is one time: the weekday stands for it, the nearer word says which.
  private void relative(Hit hit) {
    for (int i = 0; i < found.size(); i++) {
      var m = found.get(i);
      int gap = m.mention().start() - phrase.token(hit.to() - 1).end();
      boolean follows = gap >= 0 && gap <= 3;
      if (follows && m.weekday() > 0 && !m.dayGiven() && m.relative().isEmpty()) {
        found.set(i, m.relative(hit.entry().value()));
        return;
      }
      if (follows && m.dayGiven()) {
        return;
      }
    }
    var edge = Edges.edge(phrase, hit.from());
    var mention = phrase.mention(hit.from(), hit.to());
    found.add(Moment.of(index, mention, DayMonth.UNSAID, edge).relative(hit.entry().value()));
  }
}
