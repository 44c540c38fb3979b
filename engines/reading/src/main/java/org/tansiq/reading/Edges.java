package org.tansiq.reading;

import java.util.Set;
import org.tansiq.reading.Moment.Edge;

/// The words by which a text says that something begins or ends at a time.
final class Edges {

  private static final Set<String> BEGIN_WORDS =
      Set.of(
          "منذ",
          "ابتداء",
          "انطلاقا",
          "بدايه",
          "بدات",
          "بدا",
          "انطلقت",
          "انطلق",
          "شرع",
          "يبدا",
          "تبدا",
          "تنطلق",
          "ينطلق",
          "تفتتح",
          "افتتحت",
          "افتتح",
          "يفتتح",
          "depuis",
          "debut",
          "debute",
          "ouvert",
          "ouverts",
          "ouvre",
          "commence",
          "since",
          "from",
          "began",
          "begins",
          "starting",
          "starts",
          "opened",
          "opens",
          "landed",
          "arrived",
          "kicked");
  private static final Set<String> END_WORDS =
      Set.of(
          "لغايه",
          "غايه",
          "حتي",
          "اختتمت",
          "اختتم",
          "ختام",
          "انتهت",
          "انتهي",
          "تختتم",
          "يختتم",
          "ويختتم",
          "وتختتم",
          "انهت",
          "jusqu",
          "acheve",
          "achevee",
          "cloture",
          "fin",
          "clos",
          "terme",
          "until",
          "till",
          "through",
          "ended",
          "ends",
          "ending",
          "closed",
          "closes",
          "concluded",
          "closing",
          "wrapped",
          "termine",
          "achevera",
          "rideau",
          "انهي",
          "اختتام",
          "واختتم",
          "وينتهي");

  private static final Set<String> CLOSINGS =
      Set.of(
          "اختتام",
          "اختتمت",
          "اختتم",
          "واختتمت",
          "انهت",
          "انهي",
          "terme",
          "issue",
          "acheve",
          "cloture",
          "rideau",
          "wrapped",
          "concluded",
          "ended",
          "graduated",
          "تخرجت");

  private static final Set<String> VERBS =
      Set.of("بدا", "بدات", "شرع", "شرعت", "استهل", "entame", "entamee", "began", "started");
  private static final int FAR = 25;

  private Edges() {}

  /// Whether a sentence tells the end of something.
  static boolean closing(Phrase phrase) {
    for (var token : phrase.tokens()) {
      if (CLOSINGS.contains(token.folded())) {
        return true;
      }
    }
    return false;
  }

  /// What the three words before a time say of it.
  static Edge edge(Phrase phrase, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      var word = phrase.token(i).folded();
      if (END_WORDS.contains(word)) {
        return Edge.ENDS;
      }
      if (BEGIN_WORDS.contains(word)) {
        return Edge.BEGINS;
      }
    }
    return begun(phrase, from) ? Edge.BEGINS : Edge.NONE;
  }

  /// `بدأ المدير العام … يوم الثلاثاء 23 شتنبر زيارة`: the verb stands far before the day.
  private static boolean begun(Phrase phrase, int from) {
    if (!phrase.has(Kind.TRIGGER, "visit")) {
      return false;
    }
    for (int i = 0; i < Math.min(from, FAR); i++) {
      if (VERBS.contains(phrase.token(i).folded())) {
        return true;
      }
    }
    return false;
  }
}
