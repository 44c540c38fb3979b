package org.tansiq.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// Finds organisations: bodies known by one name, and chains of words that a word such as `مديرية`,
/// `Direction` or `Police` opens or heads.
final class Bodies {

  private static final Set<String> STOPS =
      Set.of("rank", "honor", "post", "month", "weekday", "day", "plan", "patron");
  private static final Set<String> VERBS = Set.of("visit", "meeting", "sign", "host");
  private static final Set<String> ARABIC_STOPS =
      Set.of(
          "في", "من", "الي", "علي", "عن", "مع", "ان", "بان", "خلال", "اليوم", "التي", "الذي", "حيث",
          "بين", "كما", "قد", "وقد", "بعد", "قبل", "منذ", "عبر", "حول", "هذا", "هذه", "ذلك", "او",
          "ثم", "بمشاركه", "وذلك", "لدي", "كان", "تحت", "اثر");
  private static final Set<String> FRENCH_LINKS =
      Set.of(
          "de", "du", "des", "la", "le", "les", "l", "d", "a", "et", "en", "pour", "sur", "au",
          "aux", "contre");
  private static final Set<String> ENGLISH_LINKS = Set.of("of", "for", "and", "the", "on", "de");
  private static final int LONGEST = 9;

  private final Pages pages;
  private final Map<String, Evidence> found = new LinkedHashMap<>();

  private Bodies(Pages pages) {
    this.pages = pages;
  }

  static Map<String, Evidence> of(Pages pages) {
    var bodies = new Bodies(pages);
    for (int s = 0; s < pages.phrases().size(); s++) {
      bodies.sentence(s);
    }
    bodies.found.values().forEach(Context::finish);
    return bodies.found;
  }

  private void sentence(int s) {
    var phrase = pages.phrases().get(s);
    int after = 0;
    for (int i = 0; i < phrase.tokens().size(); i++) {
      if (i < after) {
        continue;
      }
      var hit = opening(phrase, i);
      if (hit != null) {
        int from = hit.from();
        int to = extent(phrase, hit);
        if (pages.language() == Language.EN) {
          from = back(phrase, from, after);
        }
        if (from < to) {
          body(s, phrase, from, to, hit);
          after = to;
        }
      }
    }
  }

  private static @Nullable Hit opening(Phrase phrase, int at) {
    Hit best = null;
    for (var hit : phrase.hits()) {
      if (hit.from() == at
          && (hit.is("body") || hit.is("org"))
          && (best == null || hit.length() > best.length())) {
        best = hit;
      }
    }
    return best;
  }

  private int extent(Phrase phrase, Hit hit) {
    return switch (pages.language()) {
      case AR -> arabic(phrase, hit);
      case FR -> french(phrase, hit);
      default -> english(phrase, hit);
    };
  }

  private int arabic(Phrase phrase, Hit hit) {
    int to = hit.to();
    while (to < phrase.tokens().size()
        && to - hit.from() < LONGEST
        && joinsArabic(phrase, hit, to)) {
      to++;
    }
    return to;
  }

  private boolean joinsArabic(Phrase phrase, Hit head, int at) {
    var token = phrase.tokens().get(at);
    var word = token.folded();
    if (token.number()
        || token.parted() && !quoted(token)
        || stops(phrase, at)
        || ARABIC_STOPS.contains(word)) {
      return false;
    }
    boolean definite =
        word.startsWith("ال")
            || word.startsWith("لل")
            || word.startsWith("وال")
            || word.startsWith("بال");
    boolean named =
        phrase.at("country", at)
            || phrase.at("demonym", at)
            || phrase.at("city", at)
            || phrase.at("org", at);
    if (head.is("org")) {
      return phrase.at("demonym", at) && definite || quoted(token) && phrase.at("org", at);
    }
    boolean construct =
        at == head.to() && (word.startsWith("ل") || WordLists.common(word) || named);
    return definite || named || construct;
  }

  private static boolean quoted(Token token) {
    return Set.of("“", "\"", "(", "«", "-").contains(token.gap());
  }

  private int french(Phrase phrase, Hit hit) {
    int to = hit.to();
    int last = to;
    while (to < phrase.tokens().size() && to - hit.from() < LONGEST + 2) {
      var token = phrase.tokens().get(to);
      boolean bracket = token.gap().equals("(") && acronym(token);
      if (token.number() || token.parted() && !bracket || stops(phrase, to)) {
        break;
      }
      boolean link = FRENCH_LINKS.contains(token.folded());
      boolean noun =
          token.capital()
              || phrase.at("demonym", to)
              || phrase.at("body", to)
              || afterLink(phrase, to)
              || adjective(token);
      if (!link && !noun) {
        break;
      }
      to++;
      last = link ? last : to;
    }
    return last;
  }

  private static boolean afterLink(Phrase phrase, int at) {
    return FRENCH_LINKS.contains(phrase.tokens().get(at - 1).folded())
        && !phrase.tokens().get(at - 1).folded().equals("a");
  }

  private static boolean adjective(Token token) {
    return token
            .folded()
            .matches(".*(ale?|aux|ales|ique|iques|aine?|ienne|ive|aire|aires|euse|ée?)$")
        && token.folded().length() > 4;
  }

  private static boolean acronym(Token token) {
    return token.raw().length() >= 2 && token.raw().equals(token.raw().toUpperCase(Locale.ROOT));
  }

  private int english(Phrase phrase, Hit hit) {
    int to = hit.to();
    int last = to;
    while (to < phrase.tokens().size() && to - hit.from() < LONGEST) {
      var token = phrase.tokens().get(to);
      boolean bracket = token.gap().equals("(") && acronym(token);
      if (token.number() || token.parted() && !bracket || stops(phrase, to)) {
        break;
      }
      boolean link = ENGLISH_LINKS.contains(token.folded());
      if (!link && !token.capital()) {
        break;
      }
      to++;
      last = link ? last : to;
      if (bracket) {
        break;
      }
    }
    return last;
  }

  /// `Royal Solomon Islands Police Force`: the capitals before the head belong to the name.
  private static int back(Phrase phrase, int from, int bound) {
    int at = from;
    while (at > bound) {
      var before = phrase.tokens().get(at - 1);
      boolean article = Set.of("the", "a", "an", "his", "its", "their").contains(before.folded());
      boolean person =
          phrase.at("rank", at - 1) || phrase.at("honor", at - 1) || phrase.at("post", at - 1);
      if (!before.capital() || article || person || phrase.tokens().get(at).parted()) {
        break;
      }
      at--;
    }
    return at;
  }

  private static boolean stops(Phrase phrase, int at) {
    return phrase.hits().stream()
        .filter(h -> h.from() == at)
        .anyMatch(h ->
            STOPS.contains(h.entry().kind())
                || h.is("trigger")
                    && VERBS.contains(h.entry().value())
                    && !h.is("trigger", "host"));
  }

  private void body(int s, Phrase phrase, int from, int to, Hit hit) {
    var first = phrase.tokens().get(from);
    int cut = clitics(first, hit);
    int base = phrase.sentence().start();
    var name =
        phrase
            .sentence()
            .text()
            .substring(first.start() + cut - base, phrase.tokens().get(to - 1).end() - base);
    var mention =
        new Mention(
            phrase.sentence().number(), first.start() + cut, phrase.tokens().get(to - 1).end());
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(' ')
          .append(
              Lexicon.bareArabic(
                  i == from
                      ? first.folded().substring(Math.min(cut, first.folded().length() - 1))
                      : phrase.tokens().get(i).folded()));
    }
    var evidence =
        found.computeIfAbsent(
            key.toString().strip(), _ -> new Evidence(name, name, s, mention, hit.entry().line()));
    Context.of(pages, s, evidence);
    describe(phrase, from, to, evidence);
    evidence.set(
        "kind-" + hit.entry().kind() + "-" + (hit.is("org") ? "known" : hit.entry().value()));
  }

  /// How many letters cling to the first word and are not its own.
  private int clitics(Token first, Hit hit) {
    if (pages.language() != Language.AR) {
      return 0;
    }
    var word = first.folded();
    for (var clitic : List.of("ول", "وب", "و", "ب", "ف", "ل", "ك")) {
      if (word.startsWith(clitic) && word.length() > clitic.length() + 2) {
        var rest = word.substring(clitic.length());
        boolean article = rest.startsWith("ال") || clitic.endsWith("ل") && rest.startsWith("ل");
        boolean listed = hit.entry().value().equals("interpol") && rest.startsWith("انتربول");
        if (article && !rest.startsWith("ل") || listed) {
          return clitic.length();
        }
      }
    }
    return 0;
  }

  private void describe(Phrase phrase, int from, int to, Evidence evidence) {
    int words = to - from;
    evidence.set("words-" + Math.min(words, 4));
    for (var hit : phrase.hits()) {
      var kind = hit.entry().kind();
      if (hit.to() == from && kind.equals("post")) {
        evidence.set("after-post");
      }
      if (hit.from() >= from
          && hit.to() <= to
          && Set.of("demonym", "country", "city").contains(kind)) {
        evidence.set("names-" + kind);
      }
    }
    if (acronym(phrase.tokens().get(to - 1)) && pages.language() != Language.AR) {
      evidence.set("ends-in-acronym");
    }
    if (!phrase.tokens().get(from).capital() && pages.language() != Language.AR) {
      evidence.set("small-letter");
    }
  }
}
