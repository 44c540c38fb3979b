package org.tansiq.reading;

import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;

/// The frames in which a text names a state: as a place, as the place of writing, beside an office
/// or another state.
final class StateFrames {

  private static final long ACTORS = Kind.bits(Kind.POST, Kind.BODY, Kind.ORG, Kind.RANK);
  private static final Set<String> TO =
      Set.of(
          "الي",
          "ل",
          "ب",
          "في",
          "a",
          "au",
          "en",
          "aux",
          "to",
          "in",
          "at",
          "vers",
          "chez",
          "بالعاصمه",
          "بمدينه",
          "العاصمه",
          "مدينه",
          "لدوله",
          "لمملكه",
          "بدوله",
          "بمملكه",
          "into");
  private static final Set<String> IN =
      Set.of(
          "ب",
          "في",
          "a",
          "in",
          "at",
          "بالعاصمه",
          "بمدينه",
          "au",
          "en",
          "aux",
          "بدوله",
          "دوله",
          "العاصمه",
          "مدينه",
          "capitale",
          "capital");
  private static final int FRAME = 8;

  private StateFrames() {}

  /// `a visit to X`, `met in X`, `X hosts`: what speaks for X as the place.
  static void placed(Phrase phrase, Hit hit, Evidence evidence, String place) {
    var before = hit.from() > 0 ? phrase.token(hit.from() - 1).folded() : "";
    var first = phrase.token(hit.from()).folded();
    boolean clings = hit.clitic() > 0 && (first.charAt(0) == 'ب' || first.charAt(0) == 'ل');
    boolean to = TO.contains(before) || clings;
    boolean in = IN.contains(before) || hit.clitic() > 0 && first.charAt(0) == 'ب';
    if (to) {
      evidence.set("after-to");
    }
    if (in) {
      evidence.set("after-in-" + place);
      if (hit.is(Kind.CITY)) {
        evidence.set("in-city-" + place);
      }
    }
    boolean held = in && !phrase.has(Kind.PAST) && !phrase.has(Kind.PLAN) && !phrase.question();
    if (held && hit.from() > 1) {
      evidence.count("held-here");
    }
    for (var trigger : phrase.of(Kind.TRIGGER)) {
      var value = trigger.entry().value();
      int behind = hit.from() - trigger.to();
      if (to && behind >= 0 && behind <= FRAME) {
        evidence.set("to-near-" + value);
      }
      if (held) {
        evidence.set("in-with-" + value);
      }
      if (Math.abs(hit.gap(trigger)) <= 2 && (value.equals("host") || value.equals("receive"))) {
        evidence.set("host-verb");
      }
    }
  }

  /// `Rabat / agency`, `LYON, France –`: a town that opens a paragraph before a dash says where it
  /// was written.
  static void dateline(Phrase phrase, Hit hit, Evidence evidence) {
    if (hit.from() > 1) {
      return;
    }
    int next = hit.to();
    boolean mark = false;
    if (next < phrase.size()) {
      var gap = phrase.token(next).gap();
      for (int i = 0; i < gap.length(); i++) {
        mark |= "-–—/:,،.(".indexOf(gap.charAt(i)) >= 0;
      }
    }
    if (mark || next >= phrase.size() && phrase.place() <= 2) {
      evidence.set("dateline");
    }
  }

  static void beside(Phrase phrase, Hit hit, Evidence evidence) {
    int others = 0;
    for (var other : phrase.hits()) {
      int gap = hit.gap(other);
      if (gap < 0 || gap > 4) {
        continue;
      }
      var kind = other.entry().kind();
      if ((kind.bit() & ACTORS) != 0) {
        evidence.set("near-" + kind.code());
      }
      if (other.is(Kind.POST, "counterpart")) {
        evidence.set("counterpart-of");
      }
      if (kind == Kind.TRIGGER) {
        evidence.set(other.entry().near());
      }
      if ((kind.bit() & States.NAMES) != 0
          && gap <= 2
          && !other.entry().value().equals(hit.entry().value())) {
        evidence.set("beside-another");
        others++;
      }
      if (kind == Kind.PARTY && other.to() <= hit.from()) {
        evidence.set("taking-part");
      }
    }
    if (others >= 2) {
      evidence.set("in-a-list");
    }
    if (phrase.size() < 12 && hit.from() <= 2) {
      evidence.set("opens-short-line");
    }
    if (phrase.has(Kind.PARTY)) {
      evidence.set("with-party");
    }
  }
}
