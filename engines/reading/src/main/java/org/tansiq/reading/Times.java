package org.tansiq.reading;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tansiq.vocabulary.PartialDate;

/// Gathers the times that may be the engagement's own, each solved by the calendar.
final class Times {

  private Times() {}

  static Map<Evidence, Calendar.Solved> of(Pages pages) {
    var calendar =
        new Calendar(
            pages.published(), pages.article().retrieved(), pages.moments(), eventYears(pages));
    var found = new LinkedHashMap<Evidence, Calendar.Solved>();
    for (var moment : pages.moments()) {
      calendar
          .solve(moment)
          .ifPresent(solved -> found.put(evidence(pages, moment, solved, calendar), solved));
    }
    var values = new ArrayList<String>();
    found.keySet().forEach(e -> values.add(e.value()));
    found
        .keySet()
        .forEach(e -> {
          if (values.stream().filter(e.value()::equals).count() > 1) {
            e.set("said-twice");
          }
          Context.finish(e);
        });
    return found;
  }

  private static Evidence evidence(
      Pages pages, Moment moment, Calendar.Solved solved, Calendar calendar) {
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
    order(pages, moment, evidence);
    age(solved, calendar, evidence);
    beside(pages, moment, evidence);
    return evidence;
  }

  private static String form(Moment moment) {
    if (moment.dayGiven()) {
      return moment.last().isPresent() ? "span" : moment.first().year() > 0 ? "full-day" : "day";
    }
    if (moment.first().month() > 0) {
      return "month-only";
    }
    return moment.relative().isEmpty() ? "weekday-only" : moment.relative();
  }

  private static void order(Pages pages, Moment moment, Evidence evidence) {
    int before = 0;
    for (var other : pages.moments()) {
      if (other == moment) {
        break;
      }
      before++;
    }
    evidence.set(before < 3 ? "moment-" + before : "moment-later");
  }

  /// How long before or after the writing it was.
  private static void age(Calendar.Solved solved, Calendar calendar, Evidence evidence) {
    var written = calendar.written();
    var start = solved.start().earliest();
    if (written.isPresent() && start.isPresent()) {
      long days = ChronoUnit.DAYS.between(start.get(), written.get());
      evidence.set(
          days < -31
              ? "far-ahead"
              : days < 0
                  ? "ahead"
                  : days == 0
                      ? "same-day"
                      : days <= 10 ? "days-ago" : days <= 120 ? "months-ago" : "long-ago");
    }
    if (solved.start() instanceof PartialDate.DayOfMonth) {
      evidence.set("no-year");
    }
  }

  private static void beside(Pages pages, Moment moment, Evidence evidence) {
    var phrase = pages.phrases().get(moment.sentence());
    for (var hit : phrase.hits()) {
      var kind = hit.entry().kind();
      if (kind.equals("trigger") || kind.equals("past") || kind.equals("plan")) {
        int start = phrase.tokens().get(hit.from()).start();
        int end = phrase.tokens().get(hit.to() - 1).end();
        int gap =
            start >= moment.mention().end()
                ? start - moment.mention().end()
                : moment.mention().start() - end;
        if (gap >= 0 && gap < 45) {
          evidence.set("near-" + (kind.equals("trigger") ? hit.entry().value() : kind));
        }
      }
    }
    if (phrase.tokens().size() < 7) {
      evidence.set("short-line");
    }
    if (moment.mention().start() - phrase.sentence().start() < 40) {
      evidence.set("opens-sentence");
    }
  }

  /// Years that stand in the name of an event, such as `IGEF 2025`.
  private static List<Integer> eventYears(Pages pages) {
    var years = new TreeSet<Integer>();
    for (var phrase : pages.phrases()) {
      for (int i = 1; i < phrase.tokens().size(); i++) {
        var before = phrase.tokens().get(i - 1);
        boolean name =
            before.capital() && before.raw().length() > 2 || before.raw().matches("[A-Z]{2,}");
        boolean month = phrase.at("month", i - 1);
        if (Moments.year(phrase.tokens().get(i))
            && name
            && !month
            && pages.place(pages.phrases().indexOf(phrase)) <= 2
            && !phrase.has("plan")) {
          years.add(phrase.tokens().get(i).value());
        }
      }
    }
    return List.copyOf(years);
  }
}
