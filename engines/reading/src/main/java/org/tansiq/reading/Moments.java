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
          "through", "والي", "وانتهت", "وانتهي", "وتنتهي", "وينتهي", "وتختتم", "واختتمت", "jusqu",
          "ويوم", "وحتي");
  private static final Set<String> FILLERS =
      Set.of(
          "le", "of", "the", "th", "st", "nd", "rd", "er", "من", "شهر", "de", "سنه", "عام", "يوم",
          "d", "إ", "في", "day", "يومي", "ال");
  private static final Set<String> ORDINALS = Set.of("th", "st", "nd", "rd", "er");
  private static final Set<String> SAME = Set.of("same", "month");
  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final Set<String> AMBIGUOUS =
      Set.of("may", "mar", "march", "sept", "jan", "mars", "mai", "dec", "oct", "nov");
  private final Phrase phrase;
  private final int index;
  private final List<Token> tokens;
  private final List<Moment> found = new ArrayList<>(2);

  private Moments(Phrase phrase, int index) {
    this.phrase = phrase;
    this.index = index;
    this.tokens = phrase.tokens();
  }

  /// The times in one sentence, in their order; `index` is the sentence's place in the article.
  static List<Moment> of(Phrase phrase, int index, List<Moment> before) {
    var moments = new Moments(phrase, index);
    moments.numeric();
    moments.months();
    moments.sameMonth(before);
    moments.spansOverMonths();
    var days = new Weekdays(phrase, index, moments.found);
    days.add();
    return moments.found;
  }

  private void numeric() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      var b = tokens.get(i + 1);
      if (!b.isNumber() || b.gap().length() != 1) {
        continue;
      }
      var a = tokens.get(i);
      var c = tokens.get(i + 2);
      if (a.isNumber() && c.isNumber() && mark(b.gap()) && b.gap().equals(c.gap())) {
        int at = i;
        numericDay(a, b, c).ifPresent(day -> add(at, at + 3, day, Optional.empty()));
      }
    }
  }

  private static Optional<DayMonth> numericDay(Token a, Token b, Token c) {
    if (a.folded().length() == 4) {
      return valid(c.number(), b.number(), a.number());
    }
    return c.folded().length() == 4 ? valid(a.number(), b.number(), c.number()) : Optional.empty();
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
    for (var hit : phrase.of(Kind.MONTH)) {
      if (hit.from() < after || otherWord(hit)) {
        continue;
      }
      int end = skipTwins(hit);
      after = end;
      int month = Integer.parseInt(hit.entry().value());
      if (!leftDay(hit, month, end) && !rightDay(hit, month, end)) {
        int yearAt = yearAfter(end);
        int year = yearAt < 0 ? 0 : tokens.get(yearAt).number();
        int to = yearAt < 0 ? end : yearAt + 1;
        add(hit.from(), to, new DayMonth(0, month, year), Optional.empty());
      }
    }
  }

  /// `may` and `mars` without a capital or a number beside them are other words.
  private boolean otherWord(Hit hit) {
    var token = tokens.get(hit.from());
    if (!AMBIGUOUS.contains(token.folded()) || token.capital()) {
      return false;
    }
    int before = hit.from() - 1;
    return !(before >= 0 && tokens.get(before).isNumber());
  }

  /// `فبراير/ شباط` names one month twice.
  private int skipTwins(Hit hit) {
    int end = hit.to();
    for (var other : phrase.of(Kind.MONTH)) {
      if (other.from() == end
          && (tokens.get(end).gap().equals("/") || tokens.get(end).gap().equals("("))) {
        end = other.to();
      }
    }
    return end;
  }

  private boolean leftDay(Hit hit, int month, int end) {
    int at = backOverFillers(hit.from() - 1);
    boolean ordinal = at + 1 < hit.from() && ORDINALS.contains(tokens.get(at + 1).folded());
    if (at < 0 || !day(at) || tokens.get(hit.from()).gap().contains(",") && !ordinal) {
      return false;
    }
    int yearAt = yearAfter(end);
    int year = yearAt < 0 ? 0 : tokens.get(yearAt).number();
    int to = yearAt < 0 ? end : yearAt + 1;
    var last = new DayMonth(tokens.get(at).number(), month, year);
    int firstAt = joined(at);
    while (firstAt >= 0 && joined(firstAt) >= 0) {
      firstAt = joined(firstAt);
    }
    if (firstAt >= 0 && tokens.get(firstAt).number() < last.day()) {
      add(firstAt, to, new DayMonth(tokens.get(firstAt).number(), month, year), Optional.of(last));
    } else {
      add(at, to, last, Optional.empty());
    }
    return true;
  }

  /// The number before this one, where a word or dash joins the two to a span.
  private int joined(int at) {
    if (at >= 1 && day(at - 1) && DASHES.contains(tokens.get(at).gap())) {
      return at - 1;
    }
    int before = at - 1;
    boolean joins = false;
    while (before >= 0 && before >= at - 5 && !tokens.get(before).isNumber()) {
      var word = tokens.get(before).folded();
      joins |= JOINS.contains(word);
      if (!JOINS.contains(word) && !FILLERS.contains(word) && !phrase.at(Kind.WEEKDAY, before)) {
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
    Optional<DayMonth> last = Optional.empty();
    int to = end + 1;
    to = to < tokens.size() && ORDINALS.contains(tokens.get(to).folded()) ? to + 1 : to;
    if (to < tokens.size() && DASHES.contains(tokens.get(to).gap()) && day(to)) {
      last = Optional.of(new DayMonth(tokens.get(to).number(), month, 0));
      to++;
    } else if (to + 1 < tokens.size()
        && JOINS.contains(tokens.get(to).folded())
        && day(to + 1)
        && !phrase.at(Kind.MONTH, to + 2)) {
      last = Optional.of(new DayMonth(tokens.get(to + 1).number(), month, 0));
      to += 2;
    }
    int yearAt = yearAfter(to);
    int year = yearAt < 0 ? 0 : tokens.get(yearAt).number();
    var first = new DayMonth(tokens.get(end).number(), month, year);
    add(hit.from(), yearAt < 0 ? to : yearAt + 1, first, last.map(l -> l.of(year)));
    return true;
  }

  private int backOverFillers(int from) {
    int at = from;
    while (at >= 0 && FILLERS.contains(tokens.get(at).folded())) {
      at--;
    }
    return at;
  }

  private boolean day(int at) {
    var token = tokens.get(at);
    return token.isNumber()
        && token.folded().length() <= 2
        && token.number() >= 1
        && token.number() <= 31;
  }

  private int yearAfter(int at) {
    int next = at;
    while (next < tokens.size() && next < at + 2 && FILLERS.contains(tokens.get(next).folded())) {
      next++;
    }
    return next < tokens.size() && year(tokens.get(next)) ? next : -1;
  }

  static boolean year(Token token) {
    return token.isNumber()
        && token.folded().length() == 4
        && token.number() >= 1950
        && token.number() <= 2100;
  }

  /// `27 من الشهر ذاته`, `le 27 du même mois`: the month is that of the time named before.
  private void sameMonth(List<Moment> before) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (day(i) && month(i + 1)) {
        for (var earlier : before.reversed()) {
          if (earlier.dayGiven()) {
            var last = earlier.last().orElse(earlier.first());
            var day = new DayMonth(tokens.get(i).number(), last.month(), last.year());
            add(i, i + 3, day, Optional.empty());
            break;
          }
        }
      }
    }
  }

  private boolean month(int at) {
    var first = tokens.get(at).folded();
    var second = tokens.get(at + 1).folded();
    return first.equals("من") && second.equals("الشهر")
        || first.equals("du") && second.equals("meme")
        || first.equals("of")
            && (second.equals("the") || second.equals("that"))
            && at + 2 < tokens.size()
            && SAME.contains(tokens.get(at + 2).folded());
  }

  /// `from 21 October to 24 November`: two days with a joining word between them are one span.
  private void spansOverMonths() {
    for (int i = 0; i + 1 < found.size(); i++) {
      var a = found.get(i);
      var b = found.get(i + 1);
      boolean single = a.last().isEmpty() && b.last().isEmpty();
      if (a.dayGiven() && b.dayGiven() && single && joinedBetween(a, b)) {
        int year = b.first().year();
        boolean takes = a.first().year() == 0 && b.first().month() >= a.first().month();
        var mention = new Mention(a.mention().sentence(), a.mention().start(), b.mention().end());
        var first = takes ? a.first().of(year) : a.first();
        found.set(i, a.to(mention, first, b.first()).current(a.current() || b.current()));
        found.remove(i + 1);
      }
    }
  }

  private boolean joinedBetween(Moment a, Moment b) {
    int words = 0;
    boolean joins = false;
    for (var token : tokens) {
      if (token.start() >= a.mention().end() && token.end() <= b.mention().start()) {
        words++;
        joins |= JOINS.contains(token.folded()) && !token.folded().equals("et");
      }
    }
    return words <= 3 && joins;
  }

  private void add(int from, int to, DayMonth first, Optional<DayMonth> last) {
    boolean current = false;
    for (var hit : phrase.of(Kind.CURRENT)) {
      current |= hit.from() >= to && hit.from() - to <= 2;
    }
    var moment =
        Moment.of(index, phrase.mention(from, to), first, Edges.edge(phrase, from))
            .current(current);
    found.add(last.map(l -> moment.to(moment.mention(), first, l)).orElse(moment));
  }
}
