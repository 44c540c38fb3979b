package org.tansiq.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tansiq.reading.Lexicon.Hit;
import org.tansiq.vocabulary.Language;

/// Finds organisations: bodies known by one name, and chains of words that a word such as `مديرية`,
/// `Direction` or `Police` opens or heads.
final class Bodies {

  private static final long PLACE = Kind.bits(Kind.DEMONYM, Kind.COUNTRY, Kind.CITY);

  private static final double SHARED = 0.6;
  private static final Set<String> PRESS =
      Set.of(
          "انباء",
          "الانباء",
          "اعلام",
          "الاعلام",
          "والاعلام",
          "للاعلام",
          "الاعلامي",
          "العلاقات",
          "صحفيه",
          "الصحفيه",
          "الاخبار",
          "presse",
          "communication",
          "relations",
          "news",
          "media",
          "press",
          "information",
          "newspaper",
          "journal",
          "اذاعه",
          "تلفزيون",
          "publications");
  private static final Set<String> OTHER_THINGS =
      Set.of(
          "course",
          "conference",
          "forum",
          "summit",
          "exercise",
          "seminar",
          "workshop",
          "meeting",
          "award",
          "cup",
          "games",
          "bill",
          "act",
          "congress",
          "exhibition",
          "expo",
          "championship");
  private static final Set<String> PLACES =
      Set.of("at", "in", "siege", "locaux", "dans", "بمقر", "مقر", "بمبني", "مبني", "inside");

  private final Pages pages;
  private final Map<String, Evidence> found = new LinkedHashMap<>();
  private final Map<String, String> shortNames = new HashMap<>();

  private Bodies(Pages pages) {
    this.pages = pages;
  }

  static Map<String, Evidence> of(Pages pages) {
    var bodies = new Bodies(pages);
    for (int s = 0; s < pages.phrases().size(); s++) {
      if (!pages.phrases().get(s).question()) {
        bodies.sentence(s);
      }
    }
    bodies.join();
    bodies.found.values().forEach(Context::finish);
    return bodies.found;
  }

  private void sentence(int s) {
    var phrase = pages.phrases().get(s);
    var chain = new BodyChain(phrase, pages.language());
    int after = 0;
    for (int i = 0; i < phrase.size(); i++) {
      if (i < after || !phrase.begins(BodyChain.OPENS, i)) {
        continue;
      }
      var hit = opening(phrase, i);
      if (hit != null && !insidePost(phrase, hit)) {
        int from = pages.language() == Language.EN ? chain.back(hit, after) : hit.from();
        int to = chain.end(hit);
        if (from < to && chain.named(hit, from, to) && !otherThing(phrase, from, to)) {
          body(s, chain, new Part(from, to, hit));
          after = to;
        }
      }
    }
  }

  private static @Nullable Hit opening(Phrase phrase, int at) {
    Hit best = null;
    for (var kind : new Kind[] {Kind.ORG, Kind.BODY}) {
      for (var hit : phrase.of(kind)) {
        if (hit.from() == at && (best == null || hit.length() > best.length())) {
          best = hit;
        }
      }
    }
    return best;
  }

  /// `Strategic Leadership Command Course` is no body.
  private static boolean otherThing(Phrase phrase, int from, int to) {
    int last = Math.min(phrase.size(), to + 1);
    for (int i = from; i < last; i++) {
      if (phrase.token(i).capital() && OTHER_THINGS.contains(phrase.token(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /// `Inspector General of Police` is an office, not a body.
  private static boolean insidePost(Phrase phrase, Hit hit) {
    for (var kind : new Kind[] {Kind.POST, Kind.RANK, Kind.TOPIC}) {
      for (var post : phrase.of(kind)) {
        if (post.from() <= hit.from() && post.to() >= hit.to() && post.length() > hit.length()) {
          return true;
        }
      }
    }
    return false;
  }

  /// The words of a body and the one that opens it.
  private record Part(int from, int to, Hit hit) {}

  private void body(int s, BodyChain chain, Part part) {
    var phrase = pages.phrases().get(s);
    int from = part.from();
    int to = part.to();
    var hit = part.hit();
    int start = phrase.token(from).start() + (from == hit.from() ? chain.clitic(hit) : 0);
    var name = phrase.text(start, from, to);
    var mention = new Mention(phrase.sentence().number(), start, phrase.token(to - 1).end());
    var key = chain.key(hit, from, to);
    var evidence =
        found.computeIfAbsent(
            key, _ -> new Evidence(value(name), name, s, mention, hit.entry().line()));
    evidence.also(mention);
    Context.of(pages, s, evidence);
    describe(phrase, from, to, evidence);
    var kind = hit.is(Kind.ORG) ? "org-known" : "body-" + hit.entry().value();
    evidence.set("kind-" + kind);
    for (var said : new String[] {"after-post", "after-report", "names-place", "in-lead"}) {
      if (evidence.has(said)) {
        evidence.set(said + "-" + kind);
      }
    }
    if (chain.coordinated(from, to)) {
      evidence.set(evidence.has("after-post") ? "after-post-coordinated" : "coordinated");
    }
    int bracket = chain.bracket(to);
    if (bracket >= 0) {
      shortNames.put(phrase.token(bracket).folded(), key);
      evidence.set("has-acronym");
    }
  }

  /// `للمديرية` is `المديرية` with what clings to it.
  private static String value(String name) {
    return name.startsWith("لل") && name.length() > 5 ? "ال" + name.substring(2) : name;
  }

  private void describe(Phrase phrase, int from, int to, Evidence evidence) {
    evidence.set("words-" + Math.min(to - from, 4));
    if (phrase.endsBefore(Kind.POST.bit(), from)
        || from > 0 && phrase.endsBefore(Kind.POST.bit(), from - 1)) {
      evidence.set("after-post");
    }
    if (phrase.endsBefore(Kind.REPORT.bit(), from)
        || from > 1 && phrase.endsBefore(Kind.REPORT.bit(), from - 1)) {
      evidence.set("after-report");
    }
    words(phrase, from, to, evidence);
    for (var trigger : phrase.of(Kind.TRIGGER)) {
      int gap = Math.max(trigger.from() - to, from - trigger.to());
      if (gap >= 0 && gap <= 3) {
        evidence.set(trigger.entry().near());
      }
    }
    var first = phrase.token(from);
    if (pages.language() != Language.AR) {
      evidence.set(first.capital() ? "capital" : "small-letter");
      if (phrase.token(to - 1).acronym()) {
        evidence.set("ends-in-acronym");
      }
    } else if (to - from == 1) {
      evidence.set(first.folded().contains("ال") ? "one-definite" : "one-bare");
    }
  }

  /// Names that only differ by a word or two are one body: the likelier name stands for it.
  static List<Claim> distinct(List<Claim> bodies) {
    if (bodies.size() < 2) {
      return bodies;
    }
    var kept = new ArrayList<Named>();
    bodies.stream()
        .sorted(Comparator.comparingDouble((Claim c) -> -c.why().confidence().value()))
        .map(Named::of)
        .filter(c -> kept.stream().noneMatch(c::alike))
        .forEach(kept::add);
    return kept.stream()
        .map(Named::claim)
        .sorted(Comparator.comparingInt(c -> c.mention().start()))
        .toList();
  }

  /// A body with the words of its name.
  private record Named(Claim claim, List<String> words) {

    static Named of(Claim claim) {
      return new Named(claim, Lexicon.words(claim.value()));
    }

    boolean alike(Named other) {
      boolean first = words.size() <= other.words.size();
      var small = first ? words : other.words;
      var large = first ? other.words : words;
      return large.containsAll(small) && letters(small) >= SHARED * letters(large);
    }
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  /// What the words of the name and the one before it say.
  private static void words(Phrase phrase, int from, int to, Evidence evidence) {
    int places = 0;
    for (int i = from; i < to; i++) {
      places += phrase.begins(PLACE, i) ? 1 : 0;
      if (phrase.at(PLACE, i)) {
        evidence.set("names-place");
      }
      if (PRESS.contains(phrase.token(i).folded())) {
        evidence.set("press");
      }
    }
    if (places > 1) {
      evidence.set("names-places");
    }
    if (from > 0 && PLACES.contains(phrase.token(from - 1).folded())
        || from > 1 && PLACES.contains(phrase.token(from - 2).folded())) {
      evidence.set("as-place");
    }
  }

  /// A short name counts as a mention of the full one that brackets introduced it with; a name that
  /// is the beginning of another is another mention of it.
  private void join() {
    shortNames.forEach((name, key) -> merge(name, key));
    for (var key : found.keySet().toArray(String[]::new)) {
      int cut = key.lastIndexOf(' ');
      var longer = cut > 0 ? key.substring(0, cut) : "";
      if (cut > longer.indexOf(' ') && found.containsKey(longer) && longer.indexOf(' ') > 0) {
        merge(longer, key);
      }
    }
  }

  private void merge(String shorter, String key) {
    var full = found.get(key);
    if (full == null || shorter.equals(key)) {
      return;
    }
    var gone = found.remove(shorter);
    if (gone != null) {
      full.add(gone);
    }
  }
}
