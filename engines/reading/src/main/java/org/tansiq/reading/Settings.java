package org.tansiq.reading;

import java.util.Optional;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.EngagementKind;

/// What frames an engagement: its town, the forum it belongs to, how many meetings it counts, who
/// invited, whether it is still to come.
final class Settings {

  private static final Set<String> IN =
      Set.of(
          "في",
          "a",
          "in",
          "at",
          "بالعاصمه",
          "بمدينه",
          "العاصمه",
          "مدينه",
          "الي",
          "to",
          "capitale",
          "capital",
          "ville",
          "de",
          "وسط",
          "downtown");
  private static final Set<String> MORE =
      Set.of("اكثر", "ازيد", "plus", "more", "over", "يفوق", "تفوق", "upwards", "يناهز");
  private static final Set<String> HELD = Set.of("visit", "meeting", "forum", "host", "training");
  private static final int PLAN_REACH = 7;
  private static final int MOST_MEETINGS = 999;
  private static final long FORUM_STOPS =
      Kind.bits(Kind.POST, Kind.RANK, Kind.HONOR, Kind.WEEKDAY, Kind.DAY, Kind.MONTH, Kind.REPORT);

  private final Pages pages;

  Settings(Pages pages) {
    this.pages = pages;
  }

  /// A word for what is to come beside the first words of a visit, a meeting or a forum; or
  /// anywhere, where the text as a whole speaks of what is to come.
  Optional<Claim> planned(double likely) {
    for (var phrase : pages.phrases()) {
      if (phrase.question() || !phrase.has(Kind.PLAN) || phrase.has(Kind.PAST)) {
        continue;
      }
      for (var hit : phrase.of(Kind.PLAN)) {
        boolean lead = phrase.place() <= 1 && besideTrigger(phrase, hit);
        if (lead || likely > 0.5) {
          var why = Why.rule("PLAN-1", Math.max(likely, 0.6)).from(hit.entry().line());
          return Optional.of(
              claim(Predicate.PLANNED, "true", phrase.words(hit.from(), hit.to()), why));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean besideTrigger(Phrase phrase, Hit plan) {
    for (var trigger : phrase.of(Kind.TRIGGER)) {
      boolean held = HELD.contains(trigger.entry().value());
      int gap = plan.gap(trigger);
      if (held && gap <= PLAN_REACH && (gap >= 0 || plan.from() == trigger.from())) {
        return true;
      }
    }
    return false;
  }

  /// The first town of the host that the text sets something in.
  Optional<Claim> place(String host) {
    for (boolean strict : new boolean[] {true, false}) {
      for (var phrase : pages.phrases()) {
        if (phrase.question() || strict && (phrase.has(Kind.PLAN) || phrase.has(Kind.PAST))) {
          continue;
        }
        for (var hit : phrase.of(Kind.CITY)) {
          if (hit.entry().value().equals(host) && (!strict || set(phrase, hit))) {
            var why = Why.rule("PLACE-1", strict ? 0.85 : 0.6).from(hit.entry().line());
            return Optional.of(town(phrase, hit, why));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean set(Phrase phrase, Hit hit) {
    var first = phrase.token(hit.from());
    boolean capital = !first.arabic() && !first.capital();
    boolean in = hit.from() > 0 && IN.contains(phrase.token(hit.from() - 1).folded());
    return !capital && (in || hit.clitic() > 0 || phrase.has(Kind.TRIGGER, "host"));
  }

  private Claim town(Phrase phrase, Hit hit, Why why) {
    int start = phrase.token(hit.from()).start() + hit.clitic();
    var text = phrase.text(start, hit.from(), hit.to());
    var mention = new Mention(phrase.sentence().number(), start, phrase.token(hit.to() - 1).end());
    return Claim.of(Predicate.PLACE, text, text, mention, why);
  }

  /// The name of the assembly, fair or conference; that it is one adds to a visit, a meeting or a
  /// signing, it is the thing itself for a forum.
  Optional<Claim> forum(EngagementKind kind) {
    if (kind == EngagementKind.TRAINING || kind == EngagementKind.EXCHANGE) {
      return Optional.empty();
    }
    for (var phrase : pages.phrases()) {
      boolean passing =
          phrase.has(Kind.PAST) || phrase.has(Kind.PLAN) && kind != EngagementKind.FORUM;
      if (phrase.question() || passing || phrase.place() > 2 && kind == EngagementKind.FORUM) {
        continue;
      }
      for (var hit : phrase.of(Kind.EVENT)) {
        var span = new EventName(phrase, pages.language()).span(hit);
        if (span.isPresent()) {
          int from = span.get().from();
          int start = phrase.token(from).start() + span.get().cut();
          int end = phrase.closed(start, phrase.token(span.get().to() - 1).end());
          var text = phrase.between(start, end);
          var mention = new Mention(phrase.sentence().number(), start, end);
          var why = Why.rule("FORUM-1", 0.75).from(hit.entry().line());
          return Optional.of(Claim.of(Predicate.FORUM, text, text, mention, why));
        }
      }
    }
    return Optional.empty();
  }

  /// `43 اجتماعا`, `more than 43 bilateral meetings`: the number and whether it is a least.
  Optional<Claim> count() {
    for (var phrase : pages.phrases()) {
      if (phrase.question()) {
        continue;
      }
      for (int i = 0; i + 1 < phrase.size(); i++) {
        var token = phrase.token(i);
        boolean number = token.isNumber() && token.number() >= 2 && token.number() <= MOST_MEETINGS;
        if (number && !Moments.year(token) && meetings(phrase, i + 1)) {
          int from = i;
          boolean more = false;
          for (int j = Math.max(0, i - 2); j < i; j++) {
            if (MORE.contains(phrase.token(j).folded())) {
              more = true;
              from = Math.min(from, j);
            }
          }
          var why = Why.rule(more ? "COUNT-2" : "COUNT-1", 0.85);
          var value = (more ? ">" : "") + token.number();
          return Optional.of(claim(Predicate.COUNT, value, phrase.words(from, i + 2), why));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean meetings(Phrase phrase, int at) {
    for (var hit : phrase.of(Kind.TRIGGER)) {
      if (hit.from() >= at && hit.from() <= at + 1 && hit.entry().value().equals("meeting")) {
        return true;
      }
    }
    return false;
  }

  /// Who invited: the person named after the word, else the body, else what stands there.
  Optional<Claim> invitedBy(Findings findings) {
    for (var phrase : pages.phrases()) {
      if (phrase.question()) {
        continue;
      }
      for (var hit : phrase.of(Kind.INVITE)) {
        var why = Why.rule("INVITE-1", 0.8).from(hit.entry().line());
        var named = named(findings, phrase, hit);
        if (named.isPresent()) {
          var place = named.get();
          var text = pages.article().text().substring(place.start(), place.end());
          return Optional.of(Claim.of(Predicate.INVITED_BY, text, text, place, why));
        }
        int from = complement(phrase, hit.to());
        int to = clause(phrase, from);
        if (to - from >= 2) {
          return Optional.of(
              claim(Predicate.INVITED_BY, phrase.text(from, to), phrase.words(from, to), why));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Mention> named(Findings findings, Phrase phrase, Hit hit) {
    int number = phrase.sentence().number();
    int after = phrase.token(hit.to() - 1).end();
    int reach = phrase.token(Math.min(phrase.size() - 1, hit.to() + 8)).start();
    for (var group : java.util.List.of(findings.people().keySet(), findings.bodies().values())) {
      for (var evidence : group) {
        for (var place : evidence.mentions()) {
          if (place.sentence() == number && place.start() >= after && place.start() <= reach) {
            return Optional.of(place);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static int complement(Phrase phrase, int from) {
    int at = from;
    while (at < phrase.size() && LINKS.contains(phrase.token(at).folded())) {
      at++;
    }
    return at;
  }

  private static final Set<String> LINKS =
      Set.of(
          "من", "de", "des", "du", "la", "le", "of", "the", "by", "l", "d", "emane", "عن", "صدرت");

  private static int clause(Phrase phrase, int from) {
    int to = from;
    while (to < phrase.size()
        && to - from < 7
        && (to == from || !phrase.token(to).parted())
        && !phrase.begins(FORUM_STOPS, to)) {
      to++;
    }
    return to;
  }

  private static Claim claim(Predicate predicate, String value, Phrase.Words words, Why why) {
    return Claim.of(predicate, value, words.text(), words.mention(), why);
  }
}
