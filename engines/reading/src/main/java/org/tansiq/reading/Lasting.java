package org.tansiq.reading;

import java.util.Optional;
import java.util.Set;
import org.tansiq.reading.Lexicon.Hit;

/// For how many days a sentence says that something lasts: `five days`, `يومين`, `three-day`.
record Lasting(int days, Mention mention) {

  private static final int MOST = 31;
  private static final Set<String> LASTS =
      Set.of(
          "تستمر",
          "يستمر",
          "تدوم",
          "يدوم",
          "تستغرق",
          "يستغرق",
          "تمتد",
          "يمتد",
          "dure",
          "durera",
          "dureront",
          "durent",
          "etale",
          "etalent",
          "etalera",
          "last",
          "lasts",
          "lasting",
          "lasted",
          "runs",
          "run");
  private static final Set<String> AGO =
      Set.of("منذ", "قبل", "ago", "بعد", "after", "within", "خلال");

  static Optional<Lasting> in(Phrase phrase) {
    for (var span : phrase.of(Kind.SPAN)) {
      if (!ago(phrase, span.from(), span.to())) {
        int days = Integer.parseInt(span.entry().value());
        return Optional.of(new Lasting(days, phrase.mention(span.from(), span.to())));
      }
    }
    for (var unit : phrase.of(Kind.UNIT)) {
      int at = unit.from() - 1;
      int count = at < 0 ? 0 : count(phrase, at);
      if (count >= 2 && count <= MOST && !ago(phrase, at, unit.to())) {
        return Optional.of(new Lasting(count, phrase.mention(at, unit.to())));
      }
    }
    return Optional.empty();
  }

  /// Whether a sentence speaks of how long something lasts.
  static boolean said(Phrase phrase) {
    for (var token : phrase.tokens()) {
      if (LASTS.contains(token.folded())) {
        return true;
      }
    }
    return false;
  }

  private static int count(Phrase phrase, int at) {
    var token = phrase.token(at);
    if (token.isNumber()) {
      return token.number();
    }
    for (Hit hit : phrase.of(Kind.COUNT)) {
      if (hit.to() == at + 1) {
        return Integer.parseInt(hit.entry().value());
      }
    }
    return 0;
  }

  private static boolean ago(Phrase phrase, int from, int to) {
    return from > 0 && AGO.contains(phrase.token(from - 1).folded()) && !within(phrase, from)
        || from > 1 && phrase.token(from - 1).folded().equals("a") && il(phrase, from - 2)
        || to < phrase.size() && AGO.contains(phrase.token(to).folded());
  }

  private static boolean within(Phrase phrase, int from) {
    return phrase.token(from - 1).folded().equals("خلال");
  }

  private static boolean il(Phrase phrase, int at) {
    return phrase.token(at).folded().equals("y");
  }
}
