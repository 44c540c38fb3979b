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
  private static final Set<String> TOWNS =
      Set.of("عاصمه", "مدينه", "capitale", "capital", "ville", "city", "town", "بلده", "محافظه");
  private static final Set<String> ACCREDITED = Set.of("لدي", "pres", "to", "au", "aupres");
  private static final Set<String> DIRECT =
      Set.of("زار", "زارت", "يزور", "تزور", "زاروا", "visited", "visits", "visite", "visiting");
  private static final Set<String> LINKS = Set.of("de", "of", "d", "du", "la");
  private static final int REACH = 4;
  private static final int FRAME = 8;

  private StateFrames() {}

  /// `a visit to X`, `met in X`, `X hosts`: what speaks for X as the place.
  ///
  /// @return whether the text sets something there
  static boolean placed(Phrase phrase, Hit hit, Evidence evidence, String place) {
    int at = governor(phrase, hit.from() - 1);
    var before = at >= 0 ? phrase.token(at).folded() : "";
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
    if (ACCREDITED.contains(before) && phrase.has(Kind.POST, "envoy")) {
      evidence.set("accredited-to");
    }
    boolean held = in && !phrase.has(Kind.PAST) && !phrase.has(Kind.PLAN) && !phrase.question();
    if (held && hit.from() > 1) {
      evidence.count("held-here");
    }
    for (var trigger : phrase.of(Kind.TRIGGER)) {
      var value = trigger.entry().value();
      int behind = hit.from() - trigger.to();
      boolean object =
          value.equals("visit") && DIRECT.contains(phrase.token(trigger.from()).bare());
      if ((to || object && at == hit.from() - 1) && behind >= 0 && behind <= FRAME) {
        evidence.set("to-near-" + value);
      }
      if (held) {
        evidence.set("in-with-" + value);
      }
      if (Math.abs(hit.gap(trigger)) <= 2 && (value.equals("host") || value.equals("receive"))) {
        evidence.set("host-verb");
      }
    }
    return to || in;
  }

  /// The word that `في العاصمة العراقية بغداد`, `dans la ville de Saly` hang on: what calls a town
  /// a town is passed over.
  private static int governor(Phrase phrase, int from) {
    int at = from;
    while (at > 0 && from - at < REACH) {
      var token = phrase.token(at);
      boolean town = TOWNS.contains(token.bare());
      boolean link = TOWNS.contains(phrase.token(at - 1).bare()) && LINKS.contains(token.folded());
      boolean whose = phrase.at(Kind.DEMONYM, at) && TOWNS.contains(phrase.token(at - 1).bare());
      if (!link && !whose && !(town && !IN.contains(token.folded()))) {
        break;
      }
      at--;
    }
    return at;
  }

  /// `la capitale gabonaise`, `العاصمة القطرية`, `the Lao capital`: the town without its name.
  static boolean capital(Phrase phrase, Hit hit) {
    return hit.from() > 0 && TOWNS.contains(phrase.token(hit.from() - 1).bare())
        || hit.to() < phrase.size() && phrase.token(hit.to()).folded().equals("capital");
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

  /// `زيارة لأكاديمية الشرطة المصرية`, `toured the Ghana Police Academy`: whose body was visited.
  private static boolean visited(Phrase phrase, Hit body) {
    for (var visit : phrase.of(Kind.TRIGGER)) {
      int gap = body.from() - visit.to();
      if (visit.entry().value().equals("visit") && gap >= 0 && gap <= 3) {
        return true;
      }
    }
    return false;
  }

  static void beside(Phrase phrase, Hit hit, Evidence evidence) {
    int others = 0;
    for (var other : phrase.hits()) {
      int gap = hit.gap(other);
      if (gap < 0 || gap > 4) {
        continue;
      }
      var kind = other.entry().kind();
      if (kind == Kind.BODY && visited(phrase, other)) {
        evidence.set("visited-body");
      }
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
