package org.tansiq.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// Gathers the agreements a text names, with what says that they were made here and not before.
final class Accords {

  private static final Set<String> QUALIFIERS =
      Set.of(
          "تعاون",
          "للتعاون",
          "وتعاون",
          "مشترك",
          "مشتركه",
          "امني",
          "امنيه",
          "شرطي",
          "شرطيه",
          "ثنائي",
          "ثنائيه",
          "اطار",
          "policiere",
          "cooperation",
          "securitaire",
          "bilateral",
          "bilaterale",
          "security",
          "police",
          "policier",
          "bilateraux",
          "تنفيذي",
          "اداري");
  private static final Set<String> ENGLISH_BEFORE =
      Set.of(
          "cooperation",
          "security",
          "police",
          "bilateral",
          "sharing",
          "intelligence",
          "information",
          "and",
          "working",
          "framework",
          "partnership",
          "extradition",
          "policing");
  private static final Set<String> SUBJECTS =
      Set.of("security", "police", "policing", "bilateral", "cooperation", "law", "enforcement");
  private static final Pattern CLINGING =
      Pattern.compile("^(و|ف)?(بال|لل|ال|ب|ل)?(?=(مذكر|اتفاق|بروتوكول|إعلان|خطاب|برنامج|ترتيب))");

  private final Pages pages;
  private final Map<String, Evidence> found = new LinkedHashMap<>();

  private Accords(Pages pages) {
    this.pages = pages;
  }

  static Map<String, Evidence> of(Pages pages) {
    var accords = new Accords(pages);
    for (int s = 0; s < pages.phrases().size(); s++) {
      var phrase = pages.phrases().get(s);
      for (var hit : phrase.of(Kind.TRIGGER)) {
        if (hit.entry().value().equals("agreement") && !phrase.question()) {
          accords.accord(s, phrase, hit);
        }
      }
    }
    accords.found.values().forEach(Context::finish);
    return accords.found;
  }

  private void accord(int s, Phrase phrase, Hit hit) {
    int from = pages.language() == Language.EN ? before(phrase, hit.from()) : hit.from();
    int to = after(phrase, hit);
    int start = phrase.token(from).start();
    var written = phrase.text(start, from, to);
    int cut = pages.language() == Language.AR ? clinging(written) : 0;
    var title = written.substring(cut);
    var mention = new Mention(phrase.sentence().number(), start + cut, phrase.token(to - 1).end());
    var evidence = new Evidence(title, title, s, mention, hit.entry().line());
    var known = found.get(form(title));
    if (known == null || better(evidence, known)) {
      if (known != null) {
        evidence.add(known);
      }
      found.put(form(title), evidence);
      known = evidence;
    }
    Context.of(pages, s, known);
    describe(phrase, hit, known, form(title));
  }

  /// The fuller title in the text names an agreement better than the headline does.
  private boolean better(Evidence a, Evidence b) {
    boolean headline = pages.place(b.sentence()) == 0 && pages.place(a.sentence()) > 0;
    return a.value().contains(" ")
        && (headline && a.value().length() * 2 > b.value().length()
            || a.value().length() > b.value().length());
  }

  private int before(Phrase phrase, int head) {
    int from = head;
    while (from > 0
        && head - from < 5
        && ENGLISH_BEFORE.contains(phrase.token(from - 1).folded())
        && !phrase.token(from).parted()) {
      from--;
    }
    while (from < head && phrase.token(from).folded().equals("and")) {
      from++;
    }
    return from;
  }

  private int after(Phrase phrase, Hit hit) {
    int to = hit.to();
    while (to < phrase.size()
        && to - hit.from() < 7
        && QUALIFIERS.contains(phrase.token(to).folded())
        && !phrase.token(to).parted()) {
      to++;
    }
    if (to + 1 < phrase.size()
        && phrase.token(to).folded().equals("de")
        && phrase.token(to + 1).folded().equals("cooperation")) {
      to += 2;
      while (to < phrase.size() && QUALIFIERS.contains(phrase.token(to).folded())) {
        to++;
      }
    }
    return pages.language() == Language.EN ? subject(phrase, to) : to;
  }

  /// `Memorandum of Understanding on Police Cooperation`, `agreement on security cooperation`.
  private static int subject(Phrase phrase, int head) {
    if (head + 1 >= phrase.size() || !phrase.token(head).folded().equals("on")) {
      return head;
    }
    int to = head + 1;
    boolean capitals = phrase.token(to).capital();
    while (to < phrase.size() && to - head < 9 && !phrase.token(to).parted()) {
      var token = phrase.token(to);
      boolean goes =
          capitals
              ? token.capital()
                  || Set.of("on", "of", "the", "and", "in", "for", "against")
                      .contains(token.folded())
              : SUBJECTS.contains(token.folded());
      if (!goes) {
        break;
      }
      to++;
    }
    while (to > head + 1 && !capitals(phrase, to - 1) && capitals) {
      to--;
    }
    return to == head + 1 ? head : to;
  }

  private static boolean capitals(Phrase phrase, int at) {
    return phrase.token(at).capital();
  }

  private void describe(Phrase phrase, Hit hit, Evidence evidence, String form) {
    evidence.set("form-" + form);
    evidence.set(phrase.place() <= 1 ? "early" : phrase.place() == 2 ? "near" : "on");
    for (var other : phrase.of(Kind.TRIGGER)) {
      if (other.entry().value().equals("sign")) {
        int gap = hit.gap(other);
        evidence.set(gap >= 0 && gap <= 6 ? "sign-near" : "sign-in-sentence");
      }
    }
    for (var past : phrase.of(Kind.PAST)) {
      if (hit.gap(past) >= 0 && hit.gap(past) <= 5) {
        evidence.set("past-near");
      }
    }
    for (int i = Math.max(0, hit.from() - 4); i < Math.min(phrase.size(), hit.to() + 8); i++) {
      if (Moments.year(phrase.token(i))) {
        evidence.set("year-near");
      }
    }
    if (hit.length() > 1) {
      evidence.set("two-words");
    }
    var first = phrase.token(hit.from());
    if (pages.language() == Language.AR && first.folded().contains("ال") && hit.length() == 1) {
      evidence.set("definite");
    }
  }

  private static int clinging(String title) {
    var matcher = CLINGING.matcher(title);
    return matcher.find() ? matcher.end() : 0;
  }

  /// The register's word for the form of an agreement.
  static String form(String title) {
    var folded = Lexicon.key(title);
    for (var form : FORMS) {
      for (var word : form.words()) {
        if (folded.contains(word)) {
          return form.code();
        }
      }
    }
    return "agreement";
  }

  private record Form(String code, Set<String> words) {}

  private static final java.util.List<Form> FORMS =
      java.util.List.of(
          new Form(
              "memorandum",
              Set.of(
                  "مذكر",
                  "memorandum",
                  "mou",
                  "protocole d'accord",
                  "protocole d’accord",
                  "protocole d'entente")),
          new Form("protocol", Set.of("بروتوكول", "protocol")),
          new Form("letter-of-intent", Set.of("خطاب", "نوايا", "letter", "lettre", "declaration")),
          new Form("work-programme", Set.of("برنامج", "programme", "feuille de route")),
          new Form("arrangement", Set.of("ترتيب", "arrangement")),
          new Form("treaty", Set.of("معاهد", "treaty", "traite")));
}
