package org.tansiq.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
          "امني",
          "امنيه",
          "شرطي",
          "policiere",
          "cooperation",
          "securitaire",
          "bilateral",
          "security",
          "police");

  private Accords() {}

  static Map<String, Evidence> of(Pages pages) {
    var found = new LinkedHashMap<String, Evidence>();
    for (int s = 0; s < pages.phrases().size(); s++) {
      var phrase = pages.phrases().get(s);
      for (var hit : phrase.hits()) {
        if (hit.is("trigger", "agreement")) {
          accord(pages, s, hit, found);
        }
      }
    }
    found.values().forEach(Context::finish);
    return found;
  }

  private static void accord(Pages pages, int s, Hit hit, Map<String, Evidence> found) {
    var phrase = pages.phrases().get(s);
    int from = hit.from();
    int to = hit.to();
    while (to < phrase.tokens().size()
        && to - from < 6
        && QUALIFIERS.contains(phrase.tokens().get(to).folded())
        && !phrase.tokens().get(to).parted()) {
      to++;
    }
    if (pages.language() == Language.EN
        && from > 0
        && QUALIFIERS.contains(phrase.tokens().get(from - 1).folded())) {
      from--;
      from -= from > 0 && phrase.tokens().get(from - 1).folded().equals("police") ? 1 : 0;
    }
    var title = stripped(phrase.text(from, to), pages.language());
    int begin = from;
    int end = to;
    var evidence =
        found.computeIfAbsent(
            form(title),
            _ -> new Evidence(title, title, s, phrase.mention(begin, end), hit.entry().line()));
    Context.of(pages, s, evidence);
    evidence.set("form-" + form(title));
    evidence.set("form-" + form(title) + "-" + (pages.place(s) <= 1 ? "early" : "on"));
    for (var other : phrase.hits()) {
      if (other.is("trigger", "sign")) {
        evidence.set(Math.abs(other.from() - from) <= 6 ? "sign-near" : "sign-in-sentence");
      }
      if (other.is("past") && Math.abs(other.from() - from) <= 5) {
        evidence.set("past-near");
      }
    }
    if (hit.length() > 1) {
      evidence.set("two-words");
    }
  }

  private static String stripped(String title, Language language) {
    return language == Language.AR
        ? title.replaceFirst(
            "^(و|ف)?(بال|لل|ال|ب|ل)?(?=(مذكر|اتفاق|بروتوكول|إعلان|خطاب|برنامج|ترتيب))", "")
        : title;
  }

  /// The register's word for the form of an agreement.
  static String form(String title) {
    var folded = Lexicon.key(title);
    if (folded.matches(".*(مذكر|memorandum|mou|protocole d.?accord|protocole d.?entente).*")) {
      return "memorandum";
    }
    if (folded.matches(".*(بروتوكول|protocol).*")) {
      return "protocol";
    }
    if (folded.matches(".*(خطاب|نوايا|letter|lettre|declaration).*")) {
      return "letter-of-intent";
    }
    if (folded.matches(".*(برنامج|work programme|feuille de route).*")) {
      return "work-programme";
    }
    if (folded.matches(".*(ترتيب|arrangement).*")) {
      return "arrangement";
    }
    return folded.contains("treaty") ? "treaty" : "agreement";
  }
}
