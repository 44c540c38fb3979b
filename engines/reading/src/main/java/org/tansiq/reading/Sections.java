package org.tansiq.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parts an article that reports several engagements one after the other; most articles are one
/// part.
///
/// Two frames part a text: items that each open with their day or their town, and journeys told in
/// a row (`after he visited A and met its chief …, after meeting the chief of B …`).
final class Sections {

  private static final long NAMES = Kind.bits(Kind.COUNTRY, Kind.DEMONYM, Kind.CITY, Kind.SERVICE);
  private static final Set<String> ENCOUNTERS =
      Set.of("visit", "meeting", "receive", "sign", "training", "exchange");
  private static final int OPENING = 5;

  private final Findings findings;
  private final List<Phrase> phrases;

  private Sections(Findings findings) {
    this.findings = findings;
    this.phrases = findings.pages().phrases();
  }

  /// A part of an article.
  ///
  /// @param visits the words that call all parts visits
  /// @param home the state that the whole is told from
  record Part(Optional<Claim> visits, Optional<Evidence> home) {}

  static List<Findings> of(Findings findings) {
    var sections = new Sections(findings);
    var items = sections.items();
    if (items.size() < 2) {
      items = sections.journeys();
    }
    if (items.size() < 2) {
      return List.of(findings);
    }
    var home = findings.states().values().stream().findFirst();
    var part = new Part(sections.visits(), home);
    var parts = new ArrayList<Findings>();
    for (var item : items) {
      parts.add(Findings.of(findings.pages().part(item), part));
    }
    return parts;
  }

  /// Lines that open with a day or a town and a mark.
  private List<List<Phrase>> items() {
    var items = new ArrayList<List<Phrase>>();
    @Nullable List<Phrase> open = null;
    for (var phrase : phrases) {
      if (phrase.title()) {
        continue;
      }
      if (opens(phrase)) {
        open = new ArrayList<>();
        items.add(open);
      }
      if (open != null) {
        open.add(phrase);
      }
    }
    items.removeIf(item -> item.stream().noneMatch(this::encounter) || planned(item));
    return items;
  }

  private static boolean planned(List<Phrase> item) {
    return item.stream().filter(p -> p.size() > 3).allMatch(p -> p.has(Kind.PLAN));
  }

  private static boolean opens(Phrase phrase) {
    boolean town = phrase.at(Kind.CITY, 0) && phrase.token(0).acronym();
    boolean alone = phrase.size() <= 2 && town;
    if (alone) {
      return true;
    }
    boolean day = phrase.at(Kind.WEEKDAY, 0) || town;
    if (!day) {
      return false;
    }
    for (int i = 1; i < Math.min(OPENING, phrase.size()); i++) {
      var gap = phrase.token(i).gap();
      if (gap.equals("–") || gap.equals("—") || gap.equals(":") || gap.equals("-")) {
        return true;
      }
    }
    return false;
  }

  private boolean encounter(Phrase phrase) {
    if (phrase.question()) {
      return false;
    }
    for (var hit : phrase.of(Kind.TRIGGER)) {
      if (ENCOUNTERS.contains(hit.entry().value())) {
        for (var name : phrase.hits()) {
          if ((name.entry().kind().bit() & NAMES) != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /// Sentences whose counterpart is of one other state each.
  private List<List<Phrase>> journeys() {
    var home = home();
    var byState = new LinkedHashMap<String, List<Phrase>>();
    boolean told = false;
    @Nullable String open = null;
    for (var phrase : phrases) {
      if (phrase.question() || phrase.title()) {
        continue;
      }
      var across = across(phrase, home);
      if (across.size() == 1) {
        open = across.iterator().next();
        told |= phrase.begins(Kind.AFTER.bit(), 0);
        byState.computeIfAbsent(open, _ -> new ArrayList<>()).add(phrase);
      } else if (across.isEmpty() && open != null && continues(phrase, open)) {
        byState.getOrDefault(open, List.of()).add(phrase);
      } else {
        open = null;
      }
    }
    byState.values().removeIf(part -> part.stream().noneMatch(this::encounter) || !peopled(part));
    boolean together = phrases.stream().anyMatch(p -> p.has(Kind.TRIGGER, "series"));
    return told && !together ? List.copyOf(byState.values()) : List.of();
  }

  private static boolean continues(Phrase phrase, String state) {
    for (var hit : phrase.hits()) {
      if ((hit.entry().kind().bit() & NAMES) != 0 && !hit.entry().value().equals(state)) {
        return false;
      }
    }
    return phrase.has(Kind.TOPIC) && phrase.has(Kind.TRIGGER);
  }

  /// The state that the text names first.
  private String home() {
    return findings.states().keySet().stream().findFirst().orElse("");
  }

  /// The other states whose offices a sentence names beside a word of meeting.
  private static Set<String> across(Phrase phrase, String home) {
    var states = new LinkedHashSet<String>();
    if (!phrase.has(Kind.TRIGGER) && !phrase.has(Kind.AFTER)) {
      return states;
    }
    for (var hit : phrase.hits()) {
      if ((hit.entry().kind().bit() & NAMES) == 0 || hit.entry().value().equals(home)) {
        continue;
      }
      for (var post : phrase.of(Kind.POST)) {
        int gap = hit.from() - post.to();
        if (gap >= 0 && gap <= 6) {
          states.add(hit.entry().value());
        }
      }
    }
    return states;
  }

  private boolean peopled(List<Phrase> part) {
    for (var frame : findings.people().values()) {
      if (part.contains(phrases.get(frame.sentence()))) {
        return true;
      }
    }
    return false;
  }

  /// `بعد هذه الزيارات`: the text calls what it told before visits.
  private Optional<Claim> visits() {
    for (var phrase : phrases) {
      for (var hit : phrase.of(Kind.THESE)) {
        var why = Why.rule("KIND-3", 0.7, "these=visits").from(hit.entry().line());
        return Optional.of(
            Claim.of(
                Predicate.KIND,
                "visit",
                phrase.text(hit.from(), hit.to()),
                phrase.mention(hit.from(), hit.to()),
                why));
      }
    }
    return Optional.empty();
  }
}
