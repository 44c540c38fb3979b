package org.tansiq.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tansiq.reading.Times.Timed;
import org.tansiq.vocabulary.EngagementKind;

/// Everything an article may state, gathered but not yet decided.
record Findings(
    Pages pages,
    Map<Evidence, People.Frame> people,
    Map<String, Evidence> bodies,
    Map<String, Evidence> states,
    Map<String, Evidence> topics,
    Map<String, Evidence> accords,
    List<Timed> times,
    Optional<Sections.Part> part) {

  static final List<EngagementKind> KINDS =
      List.of(
          EngagementKind.VISIT,
          EngagementKind.MEETING,
          EngagementKind.AGREEMENT,
          EngagementKind.FORUM,
          EngagementKind.TRAINING,
          EngagementKind.EXCHANGE);
  private static final List<String> OTHERS =
      List.of("sport", "crime", "opinion", "advert", "ceremony");
  private static final Set<String> FORCES = Set.of("police", "gendarmerie", "security-service");
  private static final List<String> PLACES = List.of("title", "lead", "near", "on");
  private static final long NAMES = Kind.bits(Kind.COUNTRY, Kind.DEMONYM, Kind.CITY, Kind.SERVICE);

  static Findings of(Pages pages) {
    return of(pages, Optional.empty());
  }

  static Findings of(Pages pages, Sections.Part part) {
    return of(pages, Optional.of(part));
  }

  private static Findings of(Pages pages, Optional<Sections.Part> part) {
    var people = People.of(pages);
    var bodies = Bodies.of(pages);
    return new Findings(
        pages,
        people.frames(),
        bodies,
        States.of(pages, people),
        Subjects.of(pages, bodies.values()),
        Accords.of(pages),
        Times.of(pages),
        part);
  }

  /// What the article as a whole says about there being an engagement and of which kind.
  Map<String, Double> whole() {
    var features = new LinkedHashMap<String, Double>();
    features.put("bias", 1.0);
    int domestic = 0;
    int joint = 0;
    int force = 0;
    var others = new TreeMap<String, Integer>();
    OTHERS.forEach(o -> others.put(o, 0));
    var seen = new HashSet<String>();
    var names = names();
    for (var phrase : pages.phrases()) {
      if (phrase.question()) {
        features.merge("questions", 0.25, Double::sum);
        continue;
      }
      var inside = names.getOrDefault(phrase.sentence().number(), List.of());
      sentence(phrase, inside, features);
      for (var hit : phrase.of(Kind.OTHER)) {
        if (seen.add(phrase.token(hit.from()).bare())) {
          others.merge(hit.entry().value(), 1, Integer::sum);
        }
      }
      domestic += phrase.of(Kind.DOMESTIC).size();
      joint += joint(phrase) ? 1 : 0;
      force += force(phrase) ? 1 : 0;
    }
    others.forEach((other, said) -> {
      count(other, said, features);
      heavy(other, said, features);
    });
    count("domestic", domestic, features);
    count("joint", joint, features);
    count("force", force, features);
    acting(joint, domestic, features);
    sums(features);
    return features;
  }

  /// A sentence that names two states, or a state and a world body, beside a word of meeting.
  private static boolean joint(Phrase phrase) {
    if (!phrase.has(Kind.TRIGGER)) {
      return false;
    }
    var parties = new HashSet<String>();
    for (var hit : phrase.hits()) {
      if ((hit.entry().kind().bit() & NAMES) != 0 || hit.is(Kind.ORG)) {
        parties.add(hit.entry().value());
      }
    }
    return parties.size() >= 2 || phrase.has(Kind.POST, "counterpart");
  }

  /// A sentence that names a police, a gendarmerie, a security service or somebody of rank.
  private static boolean force(Phrase phrase) {
    if (phrase.has(Kind.RANK) || phrase.has(Kind.SERVICE) || phrase.has(Kind.ORG)) {
      return true;
    }
    for (var hit : phrase.of(Kind.BODY)) {
      if (FORCES.contains(hit.entry().value())) {
        return true;
      }
    }
    return false;
  }

  private static void count(String name, int count, Map<String, Double> features) {
    features.put(name + "-" + (count >= 3 ? "3+" : String.valueOf(count)), 1.0);
  }

  /// Whether a text is full of the words of another matter.
  private void heavy(String name, int count, Map<String, Double> features) {
    if (count >= 3 && count * 2 >= pages.phrases().size()) {
      features.put(name + "-heavy", 1.0);
    }
  }

  /// How many states act through an office or a body of theirs; a signing or a meeting of one state
  /// alone is its own affair.
  private void acting(int joint, int domestic, Map<String, Double> features) {
    long acting =
        states.values().stream()
            .filter(e ->
                e.has("near-post")
                    || e.has("near-body")
                    || e.has("counterpart-of")
                    || e.has("taking-part")
                    || e.has("to-near-visit")
                    || e.has("near-visit") && e.has("by-demonym"))
            .count();
    boolean world = bodies.values().stream().anyMatch(b -> b.has("kind-org-known"));
    long parties = acting + (world ? 1 : 0);
    features.put("parties-" + Math.min(parties, 3), 1.0);
    if (parties <= 1) {
      for (var feature : List.copyOf(features.keySet())) {
        if (feature.startsWith("lead-") || feature.startsWith("title-")) {
          features.put("alone-" + feature.substring(feature.indexOf('-') + 1), 1.0);
        }
      }
      if (domestic > 0) {
        features.put("alone-domestic", 1.0);
      }
      if (joint == 0) {
        features.put("alone-throughout", 1.0);
      }
    }
  }

  private void sums(Map<String, Double> features) {
    long close =
        states.values().stream()
            .filter(e -> e.has("in-title") || e.has("in-lead") || e.has("near-lead"))
            .count();
    features.put("states-close-" + Math.min(close, 3), 1.0);
    features.put("states-" + Math.min(states.size(), 4), 1.0);
    features.put("people-" + Math.min(people.size(), 4), 1.0);
    features.put("accords-" + Math.min(accords.size(), 2), 1.0);
    if (bodies.values().stream().anyMatch(b -> b.has("kind-org-known"))) {
      features.put("known-body", 1.0);
    }
    if (states.values().stream().anyMatch(e -> e.has("counterpart-of"))) {
      features.put("counterpart", 1.0);
    }
    if (accords.values().stream().anyMatch(a -> a.has("sign-near") && !a.has("past-near"))) {
      features.put("signed", 1.0);
    }
  }

  private static void sentence(Phrase phrase, List<Mention> names, Map<String, Double> features) {
    var where = PLACES.get(phrase.place());
    for (var hit : phrase.of(Kind.TRIGGER)) {
      if (inName(phrase, hit, names)) {
        continue;
      }
      features.put(where + "-" + hit.entry().value(), 1.0);
      features.merge("sum-" + hit.entry().value(), 0.2, (a, b) -> Math.min(1, a + b));
    }
    if (phrase.has(Kind.PLAN)) {
      features.put(where + "-plan", 1.0);
    }
    if (phrase.has(Kind.ORG)) {
      features.put(where + "-org", 1.0);
    }
    if (phrase.has(Kind.BODY) || phrase.has(Kind.POST)) {
      features.put(where + "-office", 1.0);
    }
    if (phrase.place() < 3 && joint(phrase)) {
      features.put(where + "-joint", 1.0);
    }
  }

  /// `École de formation`: a word inside the name of a body says what the body is for.
  private static boolean inName(Phrase phrase, Lexicon.Hit hit, List<Mention> names) {
    int from = phrase.token(hit.from()).start();
    int to = phrase.token(hit.to() - 1).end();
    for (var name : names) {
      if (name.start() <= from && name.end() >= to) {
        return true;
      }
    }
    return false;
  }

  /// The names of bodies, sentence by sentence.
  private Map<Integer, List<Mention>> names() {
    var names = new HashMap<Integer, List<Mention>>();
    for (var body : bodies.values()) {
      for (var name : body.mentions()) {
        names.computeIfAbsent(name.sentence(), _ -> new ArrayList<>()).add(name);
      }
    }
    return names;
  }

  /// The sentences that a set of mentions stands in.
  static Set<Integer> sentences(Evidence evidence) {
    var numbers = new HashSet<Integer>();
    evidence.mentions().forEach(m -> numbers.add(m.sentence()));
    return numbers;
  }
}
