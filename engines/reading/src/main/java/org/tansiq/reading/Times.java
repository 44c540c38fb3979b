package org.tansiq.reading;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tansiq.vocabulary.PartialDate;

/// Gathers the times that may be the engagement's own, each solved by the calendar.
final class Times {

  private static final Set<String> PUBLISHED =
      Set.of(
          "publie",
          "publiee",
          "published",
          "posted",
          "updated",
          "modifie",
          "modifiee",
          "maj",
          "نشر",
          "النشر",
          "نشرت",
          "تحديث",
          "حرر");
  private static final int NEAR = 45;
  private static final int OPENING = 40;

  private final Pages pages;
  private final Calendar calendar;
  private final List<Timed> found = new ArrayList<>();
  private final Map<String, Integer> byValue = new HashMap<>();

  private Times(Pages pages) {
    this.pages = pages;
    this.calendar =
        new Calendar(
            pages.published(), pages.article().retrieved(), pages.moments(), eventYears(pages));
  }

  /// A time with what speaks for it, as the text gives it and as the calendar solves it.
  record Timed(Evidence evidence, Moment moment, Calendar.Solved solved) {}

  static List<Timed> of(Pages pages) {
    var times = new Times(pages);
    for (var moment : pages.moments()) {
      if (!ahead(pages.phrases().get(moment.sentence()), moment)) {
        times.calendar.solve(moment).ifPresent(solved -> times.add(moment, solved));
      }
    }
    times.found.removeIf(Times::ofTheWriting);
    times.compare();
    return times.found;
  }

  /// A dateline, or a line that holds little beside a date, tells when the article was written.
  private static boolean ofTheWriting(Timed timed) {
    var evidence = timed.evidence();
    boolean alone =
        evidence.has("short-line") && !evidence.has("near-any") && !evidence.has("in-title");
    return (evidence.has("dateline") || alone) && !evidence.has("said-twice");
  }

  /// A month named late in the text for what is to come is not the engagement's own.
  private static boolean ahead(Phrase phrase, Moment moment) {
    return !moment.dayGiven()
        && moment.first().month() > 0
        && phrase.place() > 1
        && (phrase.has(Kind.PLAN) || phrase.has(Kind.OTHER));
  }

  /// One date said in several places is one candidate; a line that only carries the date gives way
  /// to a sentence.
  private void add(Moment moment, Calendar.Solved solved) {
    var evidence = evidence(moment, solved);
    var at = byValue.get(evidence.value());
    if (at == null) {
      byValue.put(evidence.value(), found.size());
      found.add(new Timed(evidence, moment, solved));
      return;
    }
    var known = found.get(at);
    if (known.evidence().has("short-line") && !evidence.has("short-line")) {
      evidence.add(known.evidence());
      evidence.set("said-twice");
      found.set(at, new Timed(evidence, moment, solved));
    } else {
      known.evidence().add(evidence);
      known.evidence().set("said-twice");
    }
  }

  private Evidence evidence(Moment moment, Calendar.Solved solved) {
    var shown = pages.article().text().substring(moment.mention().start(), moment.mention().end());
    var value = solved.start() + "/" + solved.end();
    var evidence = new Evidence(value, shown, moment.sentence(), moment.mention(), "");
    Context.of(pages, moment.sentence(), evidence);
    evidence.set(form(moment));
    evidence.set(solved.rule());
    if (moment.weekday() > 0 && moment.dayGiven()) {
      evidence.set("weekday-and-day");
    }
    if (moment.current()) {
      evidence.set("current");
    }
    evidence.set("edge-" + moment.edge());
    age(solved, evidence);
    beside(moment, evidence);
    return evidence;
  }

  private static String form(Moment moment) {
    if (moment.dayGiven()) {
      return moment.last().isPresent() ? "span" : moment.first().year() > 0 ? "full-day" : "day";
    }
    if (moment.first().month() > 0) {
      return "month-only";
    }
    if (moment.weekday() == 0) {
      return moment.relative();
    }
    return moment.lastWeekday() > 0
        ? "weekdays"
        : moment.relative().isEmpty() ? "weekday-only" : moment.relative() + "-weekday";
  }

  /// How the times stand to each other.
  private void compare() {
    int order = 0;
    int inProse = Integer.MAX_VALUE;
    for (var timed : found) {
      boolean prose = !timed.evidence().has("short-line");
      inProse = prose ? Math.min(inProse, timed.evidence().mention().start()) : inProse;
    }
    for (var timed : found) {
      var evidence = timed.evidence();
      evidence.set(order < 3 ? "moment-" + order : "moment-later");
      order++;
      if (evidence.mention().start() == inProse) {
        evidence.set("first-in-prose");
      }
      if (found.size() == 1) {
        evidence.set("only-time");
      }
      Context.finish(evidence);
    }
  }

  /// How long before or after the writing it was.
  private void age(Calendar.Solved solved, Evidence evidence) {
    var written = calendar.written();
    var start = solved.start().earliest();
    if (written.isPresent() && start.isPresent()) {
      evidence.set(age(ChronoUnit.DAYS.between(start.get(), written.get())));
    } else if (start.isPresent() && pages.published().flatMap(PartialDate::latest).isPresent()) {
      int year = pages.published().flatMap(PartialDate::latest).orElseThrow().getYear();
      evidence.set(start.get().getYear() < year ? "earlier-year" : "same-year");
    }
    if (solved.start() instanceof PartialDate.DayOfMonth) {
      evidence.set("no-year");
    }
  }

  private static String age(long days) {
    if (days < 0) {
      return days < -31 ? "far-ahead" : "ahead";
    }
    return days == 0
        ? "same-day"
        : days <= 10 ? "days-ago" : days <= 120 ? "months-ago" : "long-ago";
  }

  private void beside(Moment moment, Evidence evidence) {
    var phrase = pages.phrases().get(moment.sentence());
    boolean near = false;
    for (var hit : phrase.hits()) {
      var kind = hit.entry().kind();
      if (kind == Kind.TRIGGER
          || kind == Kind.PAST
          || kind == Kind.PLAN
          || kind == Kind.REPORT
          || kind == Kind.OTHER) {
        int start = phrase.token(hit.from()).start();
        int end = phrase.token(hit.to() - 1).end();
        int ahead = start - moment.mention().end();
        int behind = moment.mention().start() - end;
        int gap = Math.max(ahead, behind);
        if (gap >= 0 && gap < NEAR) {
          evidence.set("near-" + (kind == Kind.TRIGGER ? hit.entry().value() : kind.code()));
          near |= kind == Kind.TRIGGER;
        }
        if (kind == Kind.REPORT && gap >= 0 && gap < NEAR / 3) {
          evidence.set("beside-report");
        }
      }
    }
    if (near) {
      evidence.set("near-any");
    }
    if (phrase.size() < 9) {
      evidence.set("short-line");
    }
    if (moment.mention().start() - phrase.sentence().start() < OPENING) {
      evidence.set("opens-sentence");
    }
    if (dateline(phrase, moment) || published(phrase, moment)) {
      evidence.set("dateline");
    }
  }

  /// `Publié le 17 avril 2025 à 11h20`, `تاريخ النشر: 3 ماي`.
  private static boolean published(Phrase phrase, Moment moment) {
    int at = 0;
    while (at < phrase.size() && phrase.token(at).start() < moment.mention().start()) {
      at++;
    }
    for (int i = Math.max(0, at - 3); i < at; i++) {
      if (PUBLISHED.contains(phrase.token(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /// `الرياض، 17 ديسمبر 2024 —`, `BRUSSELS, Aug. 27 (Xinhua) --`
  private boolean dateline(Phrase phrase, Moment moment) {
    var after =
        pages
            .article()
            .text()
            .substring(
                moment.mention().end(),
                Math.min(phrase.sentence().end(), moment.mention().end() + 16));
    boolean opens = moment.mention().start() - phrase.sentence().start() < OPENING;
    boolean item = phrase.at(Kind.WEEKDAY, 0);
    return opens
        && !item
        && (after.contains("—")
            || after.contains("--")
            || after.contains("–")
            || after.startsWith(".-")
            || after.stripLeading().startsWith("/")
            || after.contains(" -"));
  }

  /// The one year that stands in the name of an event, as the time of it.
  static Optional<Claim> eventYear(Pages pages) {
    var years = eventYears(pages);
    if (years.size() != 1) {
      return Optional.empty();
    }
    var year = String.valueOf(years.getFirst());
    for (var phrase : pages.phrases()) {
      for (int i = 1; i < phrase.size(); i++) {
        var before = phrase.token(i - 1);
        if (phrase.token(i).folded().equals(year) && (before.capital() || before.acronym())) {
          var why = Why.rule("DATE-5", 0.6, "event-year=" + year);
          return Optional.of(
              Claim.of(
                  Predicate.START, year, phrase.text(i, i + 1), phrase.mention(i, i + 1), why));
        }
      }
    }
    return Optional.empty();
  }

  /// Years that stand in the name of an event, such as `IGEF 2025`.
  static List<Integer> eventYears(Pages pages) {
    var years = new TreeSet<Integer>();
    for (var phrase : pages.phrases()) {
      if (phrase.place() <= 2 && !phrase.has(Kind.PLAN)) {
        for (int i = 1; i < phrase.size(); i++) {
          var before = phrase.token(i - 1);
          boolean name = before.capital() && before.raw().length() > 2 || before.acronym();
          if (Moments.year(phrase.token(i)) && name && !phrase.at(Kind.MONTH, i - 1)) {
            years.add(phrase.token(i).number());
          }
        }
      }
    }
    return List.copyOf(years);
  }
}
