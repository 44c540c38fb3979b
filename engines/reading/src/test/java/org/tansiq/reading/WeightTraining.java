package org.tansiq.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tansiq.reading.evaluation.ReadingJson;
import tools.jackson.databind.JsonNode;

/// Estimates the shipped weights, and measures by cross-validation how they serve articles that
/// they were not estimated on.
///
/// Words: `OUT.tsv FOLDS PREDICTED.jsonl DOCS GOLD [DOCS GOLD …] [QUIET]`, QUIET a folder of
/// articles without an engagement; with 0 folds it only writes OUT. The shipped table: `weights.tsv
/// 5 predicted.jsonl intake-dev/docs intake-dev/gold.jsonl taught/docs taught/gold.jsonl quiet`.
final class WeightTraining {

  /// What is known before anything is counted: signs that are plain but rare, so that a hundred
  /// articles hold them once or twice. The examples move these weights like all others.
  private static final Weights KNOWN =
      new Weights(
          Map.of(
              "host",
              Map.of(
                  "receives", 2.0,
                  "is-received", -2.0,
                  "accredited-to", 1.5,
                  "visited-body", 1.5,
                  "host-verb", 1.0,
                  "counterpart-of", -0.5),
              "time",
              Map.of("span", 1.0, "dateline", -1.0, "near-past", -0.5, "with-past", -0.5),
              "kind-visit",
              Map.of("lead-visit", 1.0),
              "kind-agreement",
              Map.of("lead-agreement", 0.5, "lead-visit", -0.5),
              "accord",
              Map.of(
                  "sign-near", 1.5, "sign-in-sentence", 1.0, "past-near", -1.0, "year-near", -0.5),
              "engagement",
              Map.of(
                  "advert-3+", -2.0,
                  "advert-2", -1.0,
                  "advert-heavy", -1.5,
                  "ceremony-3+", -2.0,
                  "ceremony-2", -1.0,
                  "sport-3+", -1.0,
                  "sport-heavy", -1.5,
                  "opinion-heavy", -2.0,
                  "force-0", -1.0)));

  private WeightTraining() {}

  public static void main(String[] words) throws IOException {
    var articles = new ArrayList<Annotated>();
    for (int i = 3; i + 1 < words.length; i += 2) {
      articles.addAll(Annotated.in(Path.of(words[i]), Path.of(words[i + 1]), i == 3 ? "" : "x"));
    }
    if (words.length % 2 == 0) {
      articles.addAll(Annotated.quiet(Path.of(words[words.length - 1])));
    }
    int folds = Integer.parseInt(words[1]);
    var lines = new ArrayList<String>();
    for (int fold = 0; fold < folds; fold++) {
      var weights = learn(part(articles, folds, fold, false));
      var reader = Reader.standard().with(weights);
      part(articles, folds, fold, true)
          .forEach(a -> lines.add(ReadingJson.line(reader.read(a.article()))));
    }
    Files.write(Path.of(words[2]), lines);
    var table =
        new ArrayList<>(
            List.of(
                "# Weights of the features, estimated from the annotated articles by"
                    + " WeightTraining.",
                "# question\tfeature\tweight"));
    table.addAll(learn(articles).lines());
    Files.write(Path.of(words[0]), table);
  }

  private static List<Annotated> part(List<Annotated> all, int folds, int fold, boolean held) {
    var part = new ArrayList<Annotated>();
    for (var a : all) {
      boolean in = Math.floorMod(a.doc().hashCode() * 31 + 7, folds) == fold;
      if (in == held) {
        part.add(a);
      }
    }
    return part;
  }

  static Weights learn(List<Annotated> articles) {
    var learner = new Learner(1, KNOWN);
    for (var article : articles) {
      Reader.standard().findings(article.article()).ifPresent(f -> examples(article, f, learner));
    }
    return learner.learn();
  }

  private static void examples(Annotated article, Findings findings, Learner learner) {
    var mains = article.main();
    var whole = findings.whole();
    learner.add("engagement", whole, !mains.isEmpty());
    if (mains.isEmpty()) {
      return;
    }
    learner.add("planned", whole, mains.getFirst().path("planned").asBoolean(false));
    Set<String> kinds =
        mains.stream().map(e -> e.path("type").asString("")).collect(Collectors.toSet());
    var said = Questions.kind(whole);
    Findings.KINDS.forEach(k -> learner.add("kind-" + k.code(), said, kinds.contains(k.code())));
    var hosts =
        mains.stream().map(e -> e.path("host_country").asString("")).collect(Collectors.toSet());
    var states = List.copyOf(findings.states().values());
    learner.add(
        "host",
        states.stream().map(Questions::host).toList(),
        first(states.size(), i -> hosts.contains(states.get(i).value())));
    var countries = article.all("countries");
    findings
        .states()
        .values()
        .forEach(e -> learner.add("state", e.features(), countries.contains(e.value())));
    var people = article.all("principals");
    people.addAll(article.all("counterparts"));
    findings
        .people()
        .keySet()
        .forEach(e -> learner.add("person", e.features(), any(people, e.value())));
    var bodies = article.all("organisations");
    findings
        .bodies()
        .values()
        .forEach(e -> learner.add("body", e.features(), any(bodies, e.value())));
    var topics = article.all("topics");
    findings
        .topics()
        .values()
        .forEach(e -> learner.add("topic", e.features(), topics.contains(e.value())));
    var forms = article.all("agreements").stream().map(Accords::form).collect(Collectors.toSet());
    findings
        .accords()
        .values()
        .forEach(e ->
            learner.add("accord", Questions.accord(e), forms.contains(Accords.form(e.value()))));
    times(article, findings, learner);
  }

  private static void times(Annotated article, Findings findings, Learner learner) {
    var starts =
        article.main().stream()
            .map(e -> text(e, "start") + text(e, "start_partial"))
            .collect(Collectors.toSet());
    var times = findings.times();
    learner.add(
        "time",
        times.stream().map(t -> Questions.time(t.evidence())).toList(),
        right(times, starts, article));
  }

  /// The time that is first and last day, else the first that is the first day.
  private static int right(List<Times.Timed> times, Set<String> starts, Annotated article) {
    var ends =
        article.main().stream()
            .map(e -> text(e, "end") + text(e, "end_partial"))
            .collect(Collectors.toSet());
    IntPredicate begins = i -> starts.contains(times.get(i).solved().start().toString());
    IntPredicate both =
        i -> begins.test(i) && ends.contains(times.get(i).solved().end().toString());
    int whole = first(times.size(), both);
    return whole >= 0 ? whole : first(times.size(), begins);
  }

  private static int first(int size, IntPredicate right) {
    return IntStream.range(0, size).filter(right).findFirst().orElse(-1);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isString() ? node.path(field).asString() : "";
  }

  private static boolean any(Set<String> names, String name) {
    return names.stream().anyMatch(n -> Annotated.same(n, name));
  }
}
