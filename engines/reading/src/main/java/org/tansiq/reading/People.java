package org.tansiq.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tansiq.vocabulary.Language;

/// Finds persons by their frame: a rank, a form of address or an office beside a run of words that
/// are no common words.
final class People {

  private static final long TITLES = Kind.bits(Kind.RANK, Kind.HONOR, Kind.POST);
  private static final long ADDRESS = Kind.bits(Kind.RANK, Kind.HONOR);

  private final Pages pages;
  private final Map<String, Evidence> found = new LinkedHashMap<>();
  private final Map<Evidence, Frame> frames = new LinkedHashMap<>();
  private final Map<String, String> lastWords = new HashMap<>();
  private final List<BitSet> covered = new ArrayList<>();

  private People(Pages pages) {
    this.pages = pages;
  }

  /// A person's words in a sentence.
  record Frame(int sentence, int from, int to) {}

  static People of(Pages pages) {
    var people = new People(pages);
    for (int s = 0; s < pages.phrases().size(); s++) {
      people.sentence(s);
    }
    people.shortForms();
    people.found.values().forEach(Context::finish);
    return people;
  }

  /// The persons in the order of the text, each with its first frame.
  Map<Evidence, Frame> frames() {
    return frames;
  }

  /// Whether a word is part of a person's name.
  boolean covers(int sentence, int token) {
    return covered.get(sentence).get(token);
  }

  private void sentence(int s) {
    var phrase = pages.phrases().get(s);
    var bits = new BitSet();
    covered.add(bits);
    if (phrase.question()) {
      return;
    }
    var run = NameRun.of(phrase, pages.language());
    int i = 0;
    while (i < phrase.size()) {
      int end = lone(phrase, i) ? i + 1 : run.end(i);
      if (end > i) {
        person(s, phrase, i, end, bits);
        i = end;
      } else {
        i++;
      }
    }
  }

  /// The surname of a person named before stands alone unless a name follows.
  private boolean lone(Phrase phrase, int at) {
    if (pages.language() != Language.AR
        || !lastWords.containsKey(phrase.token(at).bare())
        || WordLists.given(phrase.token(at))) {
      return false;
    }
    return at + 1 >= phrase.size() || !WordLists.given(phrase.token(at + 1));
  }

  private void person(int s, Phrase phrase, int from, int to, BitSet bits) {
    boolean addressed = phrase.endsBefore(ADDRESS, from);
    boolean known = lastWords.containsKey(phrase.token(from).bare());
    if (to - from < 2 && !addressed && !known) {
      return;
    }
    boolean titled =
        addressed
            || phrase.endsBefore(Kind.POST.bit(), from)
            || phrase.begins(Kind.POST.bit(), to)
            || WordLists.given(phrase.token(from));
    if (titled || known || to - from > 2) {
      bits.set(from, to);
    }
    var name = phrase.text(from, to);
    var key = key(phrase, from, to);
    var mention = phrase.mention(from, to);
    var evidence = found.computeIfAbsent(key, _ -> new Evidence(name, name, s, mention, ""));
    evidence.also(mention);
    lastWords.putIfAbsent(phrase.token(to - 1).bare(), key);
    frames.putIfAbsent(evidence, new Frame(s, from, to));
    Context.of(pages, s, evidence);
    describe(phrase, from, to, evidence);
    evidence.set("words-" + Math.min(to - from, 5));
  }

  private static String key(Phrase phrase, int from, int to) {
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i > from ? " " : "").append(phrase.token(i).bare());
    }
    return key.toString();
  }

  private void describe(Phrase phrase, int from, int to, Evidence evidence) {
    for (var kind : new Kind[] {Kind.RANK, Kind.HONOR, Kind.POST, Kind.DEMONYM, Kind.ORG}) {
      if (phrase.endsBefore(kind.bit(), from)) {
        evidence.set("after-" + kind.code());
      }
    }
    for (var post : phrase.of(Kind.POST)) {
      if (post.from() >= to && post.from() - to <= 1) {
        evidence.set("before-post");
        evidence.set("post-" + post.entry().value());
      }
      if (post.to() <= from && from - post.to() <= 9) {
        evidence.set("post-before");
        evidence.set("post-" + post.entry().value());
      }
    }
    surroundings(phrase, from, to, evidence);
    if (WordLists.given(phrase.token(from))) {
      evidence.set("given-name");
    }
    if (from == 0) {
      evidence.set(phrase.size() - to < 5 ? "alone-on-line" : "opens-sentence");
    }
    if (to - from >= 2 && institutional(phrase, from, to)) {
      evidence.set("institution");
    }
    byline(phrase, from, evidence);
  }

  private static void surroundings(Phrase phrase, int from, int to, Evidence evidence) {
    for (var patron : phrase.of(Kind.PATRON)) {
      int gap = from - patron.to();
      if (gap >= 0 && gap <= 4) {
        evidence.set("patron-before");
      }
    }
    for (var report : phrase.of(Kind.REPORT)) {
      if (Math.max(report.from() - to, from - report.to()) <= 1) {
        evidence.set("speaks");
      }
    }
    for (var trigger : phrase.of(Kind.TRIGGER)) {
      int gap = Math.max(trigger.from() - to, from - trigger.to());
      if (gap >= 0 && gap <= 3) {
        evidence.set(trigger.entry().near());
      }
    }
  }

  private boolean institutional(Phrase phrase, int from, int to) {
    for (int i = from; i < to; i++) {
      if (WordLists.institution(phrase.token(i))) {
        return true;
      }
    }
    return pages.language() != Language.AR
        && phrase.at(Kind.bits(Kind.COUNTRY, Kind.CITY), to - 1)
        && !phrase.endsBefore(TITLES, from);
  }

  private static void byline(Phrase phrase, int from, Evidence evidence) {
    var first = phrase.token(0).folded();
    if (from > 0 && from <= 3 && WordLists.byline(first)) {
      evidence.set("byline");
    }
    boolean bar = from > 0 && phrase.token(from).gap().contains("|");
    if (bar || phrase.size() < 8 && !phrase.endsBefore(TITLES, from)) {
      evidence.set("short-line");
    }
  }

  /// `Mr Varley`, `حموشي`: a shorter form counts as another mention of the one full name it ends.
  private void shortForms() {
    var byWord = new HashMap<String, List<String>>();
    for (var key : found.keySet()) {
      for (var word : key.split(" ")) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(key);
      }
    }
    for (var key : List.copyOf(found.keySet())) {
      var words = List.of(key.split(" "));
      for (var other : byWord.getOrDefault(words.getLast(), List.of())) {
        var otherWords = List.of(other.split(" "));
        boolean within = otherWords.size() > words.size() && otherWords.containsAll(words);
        boolean longerFirst = within && found.containsKey(other);
        if (longerFirst
            && (words.size() == 1 ? otherWords.getLast().equals(key) || found.size() < 9 : true)) {
          merge(key, other);
          break;
        }
      }
    }
    spacing();
  }

  /// `عبد الرحمن` and `عبدالرحمن` are one name.
  private void spacing() {
    var joined = new HashMap<String, String>();
    for (var key : List.copyOf(found.keySet())) {
      var first = joined.putIfAbsent(key.replace(" ", ""), key);
      if (first != null) {
        merge(key, first);
      }
    }
  }

  private void merge(String shorter, String longer) {
    var full = found.get(longer);
    if (full == null) {
      return;
    }
    var gone = found.remove(shorter);
    if (gone != null) {
      frames.remove(gone);
      full.add(gone);
    }
  }
}
