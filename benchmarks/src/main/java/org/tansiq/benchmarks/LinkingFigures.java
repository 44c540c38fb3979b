package org.tansiq.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tansiq.benchmarks.NamePairs.Pair;
import org.tansiq.benchmarks.people.Convention;
import org.tansiq.benchmarks.people.People;
import org.tansiq.desk.register.registrar.Linking;
import org.tansiq.names.Foremost;
import org.tansiq.names.Matcher;
import org.tansiq.names.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How often intake takes a spelling for the right record, for a wrong one, or opens a new one for
/// a person to decide on: with the rule that is shipped, and with the one that each half of the
/// cases would choose for the other.
final class LinkingFigures implements Figures {

  private static final long SEED = 20261126;
  private static final double PERMITTED = 0.005;
  private static final int LEAST = 3;
  private static final int MOST = 14;
  private static final int FURTHEST = 6;

  private final Matcher matcher = Matcher.standard();

  /// A spelling beside records that it may stand for.
  ///
  /// @param truth the record it stands for, if it is there
  /// @param half 0 or 1
  private record Case(Map<String, Double> bits, Optional<String> truth, int half) {}

  private record Outcome(int right, int wrong, int all) {

    static Outcome of(Foremost rule, List<Case> cases) {
      int right = 0;
      int wrong = 0;
      for (var one : cases) {
        var taken = rule.of(one.bits());
        right += taken.isPresent() && taken.equals(one.truth()) ? 1 : 0;
        wrong += taken.isPresent() && !taken.equals(one.truth()) ? 1 : 0;
      }
      return new Outcome(right, wrong, cases.size());
    }

    Outcome and(Outcome other) {
      return new Outcome(right + other.right, wrong + other.wrong, all + other.all);
    }
  }

  @Override
  public String name() {
    return "linking";
  }

  @Override
  public String title() {
    return "Names: what intake links by likeness";
  }

  @Override
  public String measure(Place place) throws Exception {
    var text = new StringBuilder();
    text.append(
        """
        A spelling that no key finds, beside the records it may stand for: taken for the right one, for a wrong one, or left for a person.
        "Chosen" is the rule (bits to reach, bits ahead of the next) with the most right links and at most one wrong in 200 on one half, counted on
        the other. Invented persons: each beside the 15 others most alike, once with and once without their own record. Articles: each spelling of
        the annotated development articles (`alike.tsv` says which are one, by one annotator) against all others. Links are claims that a person
        confirms.

        | | cases | of them there | rule | right | wrong |
        |---|---:|---:|---|---:|---:|
        """);
    var folder = place.root().resolve("benchmarks/intake-dev");
    var lists = officials(folder);
    lists.forEach((name, cases) -> row(text, "officials, " + name, cases, Linking.OFFICIALS));
    var all = lists.values().stream().flatMap(List::stream).toList();
    row(text, "officials, all of these", all, Linking.OFFICIALS);
    row(text, "bodies of the articles", articles(folder, "body"), Linking.BODIES);
    return text.toString();
  }

  /// Pairs of persons; those that `NAME_PAIRS` names beside what comes with the program.
  private Map<String, List<Case>> officials(Path folder) throws IOException {
    var people = new NamePairs(new People(SEED));
    var lists = new LinkedHashMap<String, List<Case>>();
    lists.put("Arabic and Latin", persons(people.pairs(Convention.ARABIC, Convention.FRENCH)));
    lists.put("Latin and Latin", persons(people.pairs(Convention.ENGLISH, Convention.FRENCH)));
    var files = Optional.ofNullable(System.getenv("NAME_PAIRS")).orElse("");
    for (var file : files.isEmpty() ? List.<String>of() : List.of(files.split(":"))) {
      lists.put(String.valueOf(Path.of(file).getFileName()), persons(listed(Path.of(file))));
    }
    lists.put("of the articles", articles(folder, "person"));
    return lists;
  }

  private void row(StringBuilder text, String name, List<Case> cases, Foremost shipped) {
    var halves = List.of(half(cases, 0), half(cases, 1));
    var rules = List.of(chosen(halves.get(0)), chosen(halves.get(1)));
    line(text, name, cases, words(shipped) + " shipped", Outcome.of(shipped, cases));
    line(
        text,
        name,
        cases,
        words(rules.get(0)) + " and " + words(rules.get(1)) + " chosen",
        Outcome.of(rules.get(0), halves.get(1)).and(Outcome.of(rules.get(1), halves.get(0))));
  }

  private static void line(
      StringBuilder text, String name, List<Case> cases, String rule, Outcome outcome) {
    text.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d | %s | %,d | %,d |%n",
            name,
            cases.size(),
            cases.stream().filter(one -> one.truth().isPresent()).count(),
            rule,
            outcome.right(),
            outcome.wrong()));
  }

  private static String words(Foremost rule) {
    return String.format(Locale.ROOT, "%.0f/%.0f", rule.sure(), rule.ahead());
  }

  private static List<Case> half(List<Case> cases, int half) {
    return cases.stream().filter(one -> one.half() == half).toList();
  }

  private static Foremost chosen(List<Case> cases) {
    var rules = new ArrayList<Foremost>();
    for (int sure = MOST; sure >= LEAST; sure--) {
      for (int ahead = FURTHEST; ahead >= 0; ahead--) {
        rules.add(new Foremost(sure, ahead));
      }
    }
    return rules.stream()
        .filter(rule -> Outcome.of(rule, cases).wrong() <= PERMITTED * cases.size())
        .max(Comparator.comparingInt(rule -> Outcome.of(rule, cases).right()))
        .orElse(rules.getFirst());
  }

  private List<Case> persons(List<Pair> pairs) {
    var asked = new LinkedHashMap<Integer, List<Pair>>();
    pairs.forEach(pair -> asked.computeIfAbsent(pair.number(), _ -> new ArrayList<>()).add(pair));
    var cases = new ArrayList<Case>();
    asked.forEach((number, beside) -> {
      var bits = new HashMap<String, Double>();
      Optional<String> truth = Optional.empty();
      for (var pair : beside) {
        bits.merge(pair.listed(), bits(pair.asked(), pair.listed()), Math::max);
        truth = pair.same() ? Optional.of(pair.listed()) : truth;
      }
      cases.add(new Case(bits, truth, number % 2));
      var without = new HashMap<>(bits);
      truth.ifPresent(without::remove);
      cases.add(new Case(without, Optional.empty(), number % 2));
    });
    return cases;
  }

  /// Lines of a name, a name, and 1 where both are one person's.
  private static List<Pair> listed(Path file) throws IOException {
    var numbers = new HashMap<String, Integer>();
    var pairs = new ArrayList<Pair>();
    for (var line : Files.readAllLines(file)) {
      var cells = line.split("\t");
      int number = numbers.computeIfAbsent(cells[0], _ -> numbers.size());
      pairs.add(new Pair(cells[0], cells[1], cells[2].equals("1"), number));
    }
    return pairs;
  }

  private List<Case> articles(Path folder, String kind) throws IOException {
    var groups = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(folder.resolve("alike.tsv"))) {
      var cells = line.split("\t");
      if (cells[0].equals(kind)) {
        groups.put(cells[2], cells[1]);
      }
    }
    var spellings = spellings(folder, kind);
    var cases = new ArrayList<Case>();
    for (var asked : spellings) {
      var bits = new HashMap<String, Double>();
      for (var other : spellings) {
        if (!other.equals(asked)) {
          bits.merge(groups.getOrDefault(other, other), bits(asked, other), Math::max);
        }
      }
      var record = groups.getOrDefault(asked, asked);
      cases.add(
          new Case(
              bits,
              bits.containsKey(record) ? Optional.of(record) : Optional.empty(),
              Math.floorMod(record.hashCode(), 2)));
    }
    return cases;
  }

  private static Set<String> spellings(Path folder, String kind) throws IOException {
    var json = JsonMapper.builder().build();
    var found = new LinkedHashSet<String>();
    for (var line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      for (JsonNode engagement : json.readTree(line).get("engagements")) {
        for (var field :
            kind.equals("body")
                ? List.of("organisations")
                : List.of("principals", "counterparts")) {
          engagement.path(field).forEach(name -> found.add(name.asString()));
        }
      }
    }
    return found;
  }

  private double bits(String asked, String listed) {
    try {
      return matcher.match(asked, listed).bits();
    } catch (Refused none) {
      return Double.NEGATIVE_INFINITY;
    }
  }
}
