package org.tansiq.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.reading.Moment.DayMonth;

/// Finds the times that a sentence names: days, spans, months, weekdays, today and yesterday, in
/// words and in figures.
final class Moments {

  private static final Set<String> JOINS =
      Set.of(
          "و", "الي", "حتي", "لغايه", "غايه", "au", "et", "a", "to", "and", "until", "till",
          "through", "والي");
  private static final Set<String> FILLERS =
      Set.of(
          "le", "of", "the", "th", "st", "nd", "rd", "er", "من", "شهر", "de", "سنه", "عام", "يوم",
          "d", "إ");

  private final Phrase phrase;
  private final int index;
  private final List<Token> tokens;
  private final List<Moment> found = new ArrayList<>();

  private Moments(Phrase phrase, int index) {
    this.phrase = phrase;
    this.index = index;
    this.tokens = phrase.tokens();
  }

  /// The times in one sentence, in their order; `index` is the sentence's place in the article.
  static List<Moment> of(Phrase phrase, int index) {
    var moments = new Moments(phrase, index);
    moments.numeric();
    moments.months();
    moments.spansOverMonths();
    moments.weekdays();
    moments.relatives();
    return moments.found;
  }

  private void numeric() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      var a = tokens.get(i);
      var b = tokens.get(i + 1);
      var c = tokens.get(i + 2);
      if (a.number() && b.number() && c.number() && mark(b.gap()) && b.gap().equals(c.gap())) {
        var day =
            a.folded().length() == 4
                ? valid(c.value(), b.value(), a.value())
                : c.folded().length() == 4
                    ? valid(a.value(), b.value(), c.value())
                    : Optional.<DayMonth>empty();
        if (day.isPresent()) {
          add(i, i + 3, day.get(), Optional.empty());
        }
      }
    }
  }

  private static boolean mark(String gap) {
    return gap.equals("/") || gap.equals("-") || gap.equals(".");
  }

  private static Optional<DayMonth> valid(int day, int month, int year) {
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1950 && year <= 2100
        ? Optional.of(new DayMonth(day, month, year))
        : Optional.empty();
  }

  private void months() {
    int after = -1;
    for (var hit : phrase.of("month")) {
      if (hit.from() < after) {
        continue;
      }
      int end = skipTwins(hit);
      after = end;
      int month = Integer.parseInt(hit.entry().value());
      if (Math.max(0, hit.from()) < tokens.size() && isWordMay(hit)) {
        continue;
      }
      if (!leftDay(hit, month, end) && !rightDay(hit, month, end)) {
        int yearAt = yearAfter(end);
        int year = yearAt < 0 ? 0 : tokens.get(yearAt).value();
        add(
            hit.from(),
            yearAt < 0 ? end : yearAt + 1,
            new DayMonth(0, month, year),
            Optional.empty());
      }
    }
  }

  /// `may` and `mars` without a capital or a number beside them are other words.
  private boolean isWordMay(Hit hit) {
    var token = tokens.get(hit.from());
    var ambiguous = Set.of("may", "mar", "march", "sept", "jan").contains(token.folded());
    return ambiguous && !token.capital();
  }

  /// `فبراير/ شباط` names one month twice.
  private int skipTwins(Hit hit) {
    int end = hit.to();
    for (var other : phrase.of("month")) {
      if (other.from() == end
          && (tokens.get(end).gap().equals("/") || tokens.get(end).gap().equals("("))) {
        end = other.to();
      }
    }
    return end;
  }

  private boolean leftDay(Hit hit, int month, int end) {
    int at = backOverFillers(hit.from() - 1);
    if (at < 0 || !day(at)) {
      return false;
    }
    int yearAt = yearAfter(end);
    int year = yearAt < 0 ? 0 : tokens.get(yearAt).value();
    int to = yearAt < 0 ? end : yearAt + 1;
    var last = new DayMonth(tokens.get(at).value(), month, year);
    int firstAt = joined(at);
    if (firstAt >= 0 && tokens.get(firstAt).value() < last.day()) {
      add(firstAt, to, new DayMonth(tokens.get(firstAt).value(), month, year), Optional.of(last));
    } else {
      add(at, to, last, Optional.empty());
    }
    return true;
  }

  /// The number before this one, where a word or dash joins the two to a span.
  private int joined(int at) {
    if (at >= 1 && day(at - 1) && Set.of("-", "–", "—").contains(tokens.get(at).gap())) {
      return at - 1;
    }
    int before = at - 1;
    boolean joins = false;
    while (before >= 0 && before >= at - 4 && !tokens.get(before).number()) {
      var word = tokens.get(before).folded();
      joins |= JOINS.contains(word);
      if (!JOINS.contains(word) && !FILLERS.contains(word) && !phrase.at("weekday", before)) {
        return -1;
      }
      before--;
    }
    return joins && before >= 0 && day(before) ? before : -1;
  }

  private boolean rightDay(Hit hit, int month, int end) {
    if (end >= tokens.size() || !day(end)) {
      return false;
    }
    int at = end;
    Optional<DayMonth> last = Optional.empty();
    int to = at + 1;
    to =
        to < tokens.size() && Set.of("th", "st", "nd", "rd").contains(tokens.get(to).folded())
            ? to + 1
            : to;
    if (to < tokens.size() && Set.of("-", "–").contains(tokens.get(to).gap()) && day(to)) {
      last = Optional.of(new DayMonth(tokens.get(to).value(), month, 0));
      to++;
    } else if (to + 1 < tokens.size()
        && JOINS.contains(tokens.get(to).folded())
        && day(to + 1)
        && !monthFollows(to + 2)) {
      last = Optional.of(new DayMonth(tokens.get(to + 1).value(), month, 0));
      to += 2;
    }
    int yearAt = yearAfter(to);
    int year = yearAt < 0 ? 0 : tokens.get(yearAt).value();
    add(
        hit.from(),
        yearAt < 0 ? to : yearAt + 1,
        new DayMonth(tokens.get(at).value(), month, year),
        last.map(l -> l.of(year)));
    return true;
  }

  private boolean monthFollows(int at) {
    return at < tokens.size() && phrase.at("month", at);
  }

  private int backOverFillers(int at) {
    while (at >= 0 && FILLERS.contains(tokens.get(at).folded())) {
      at--;
    }
    return at;
  }

  private boolean day(int at) {
    var token = tokens.get(at);
    return token.number()
        && token.folded().length() <= 2
        && token.value() >= 1
        && token.value() <= 31;
  }

  private int yearAfter(int at) {
    int next = at;
    while (next < tokens.size() && next < at + 2 && FILLERS.contains(tokens.get(next).folded())) {
      next++;
    }
    return next < tokens.size() && year(tokens.get(next)) ? next : -1;
  }

  static boolean year(Token token) {
    return token.number()
        && token.folded().length() == 4
        && token.value() >= 1950
        && token.value() <= 2100;
  }

  /// `from 21 October to 24 November`: two days with a joining word between them are one span.
  private void spansOverMonths() {
    for (int i = 0; i + 1 < found.size(); i++) {
      var a = found.get(i);
      var b = found.get(i + 1);
      if (a.dayGiven()
          && b.dayGiven()
          && a.last().isEmpty()
          && b.last().isEmpty()
          && joinedBetween(a, b)) {
        int year = b.first().year();
        var first =
            a.first().year() == 0 && b.first().month() >= a.first().month()
                ? a.first().of(year)
                : a.first();
        var mention = new Mention(a.mention().sentence(), a.mention().start(), b.mention().end());
        found.set(
            i,
            new Moment(
                index,
                mention,
                first,
                Optional.of(b.first()),
                a.weekday(),
                "",
                a.current() || b.current()));
        found.remove(i + 1);
      }
    }
  }

  private boolean joinedBetween(Moment a, Moment b) {
    var between =
        tokens.stream()
            .filter(t -> t.start() >= a.mention().end() && t.end() <= b.mention().start())
            .toList();
    return between.size() <= 3 && between.stream().anyMatch(t -> JOINS.contains(t.folded()));
  }

  private void weekdays() {
    Hit before = null;
    for (var hit : phrase.of("weekday")) {
      if (near(hit)) {
        continue;
      }
      int weekday = Integer.parseInt(hit.entry().value());
      if (before != null && hit.from() - before.to() <= 1 && !found.isEmpty()) {
        before = hit;
        continue;
      }
      found.add(
          new Moment(
              index,
              phrase.mention(hit.from(), hit.to()),
              DayMonth.UNSAID,
              Optional.empty(),
              weekday,
              "",
              false));
      before = hit;
    }
  }

  /// Whether a weekday belongs to a day that was found beside it; that day then learns its weekday.
  private boolean near(Hit hit) {
    int start = tokens.get(hit.from()).start();
    int end = tokens.get(hit.to() - 1).end();
    int weekday = Integer.parseInt(hit.entry().value());
    for (int i = 0; i < found.size(); i++) {
      var m = found.get(i);
      boolean beside =
          m.mention().start() >= end && m.mention().start() - end <= 14
              || start >= m.mention().end() && start - m.mention().end() <= 4;
      if (m.dayGiven() && m.weekday() == 0 && beside) {
        found.set(i, new Moment(index, m.mention(), m.first(), m.last(), weekday, "", m.current()));
        return true;
      }
    }
    return false;
  }

  private void relatives() {
    for (var hit : phrase.of("day")) {
      boolean weekdayFollows =
          phrase.of("weekday").stream()
              .anyMatch(w -> w.from() >= hit.to() && w.from() - hit.to() <= 1);
      if (!weekdayFollows || hit.is("day", "today")) {
        found.add(
            new Moment(
                index,
                phrase.mention(hit.from(), hit.to()),
                DayMonth.UNSAID,
                Optional.empty(),
                0,
                hit.entry().value(),
                false));
      }
    }
  }

  private void add(int from, int to, DayMonth first, Optional<DayMonth> last) {
    boolean current =
        to < tokens.size()
            && phrase.of("current").stream().anyMatch(h -> h.from() >= to && h.from() - to <= 2);
    found.add(new Moment(index, phrase.mention(from, to), first, last, 0, "", current));
  }
}
