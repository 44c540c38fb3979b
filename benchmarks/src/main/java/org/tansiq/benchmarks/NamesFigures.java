package org.tansiq.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tansiq.benchmarks.people.Convention;
import org.tansiq.benchmarks.people.People;
import org.tansiq.benchmarks.people.Someone;
import org.tansiq.names.IndexBuild;
import org.tansiq.names.NameIndex;
import org.tansiq.names.Person;
import org.tansiq.vocabulary.Country;
import org.tansiq.vocabulary.PartialDate;

/// How fast and how surely one person is found among a million invented ones, or ten, and how well
/// pairs are told apart beside what libraries offer.
final class NamesFigures implements Figures {

  private static final long SEED = 20261126;
  private static final int MILLION = 1_000_000;
  private static final int ASKED = 1_000;
  private static final int ADDED = 1_000;
  private static final int BATCH = 100_000;
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e6;
  private final String name;
  private final int size;

  private NamesFigures(String name, int size) {
    this.name = name;
    this.size = size;
  }

  static NamesFigures million() {
    return new NamesFigures("names", MILLION);
  }

  /// Takes ten minutes, so only where it is asked for.
  static NamesFigures tenMillion() {
    return new NamesFigures("names10", 10 * MILLION);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return size == MILLION
        ? "Names: searches and pairs of invented persons"
        : "Names: the same among ten million";
  }

  @Override
  public String measure(Place place) throws Exception {
    var people = new People(SEED);
    var folder = place.emptyFolder(name);
    var text = new StringBuilder(build(people, folder));
    long begin = System.nanoTime();
    try (var index = NameIndex.open(folder)) {
      text.append(
          String.format(
              Locale.ROOT, ", opened in %.0f ms.%n", (System.nanoTime() - begin) / MILLIS));
      text.append(
          """

          Each person asked for is one of them, the name written in the other alphabet or after other habits in most cases: of three parts and more 15 % lack one, 10 % in Latin letters have a slip of the pen, 4 % are turned around. The threshold is chosen on one half of the questions,
          recall is that of the other; *alone* is each hit for itself, the other columns weigh the hits of a search against each other. Processor time of one thread, warmed up with other questions. The limits of the search were chosen on this same
          population with other questions, so recall flatters.

          | asked by | p50 ms | p99 ms | questions/s a core | recall at 1 false hit a question | at 0.1 | at 1, alone | at 0.1, alone | found first |
          |---|---:|---:|---:|---:|---:|---:|---:|---:|
          """);
      var questions = questions(people, 77);
      var others = questions(people, 78);
      var bands = new StringBuilder();
      for (var kind : Question.Kind.values()) {
        var searches = new NameSearches(index, questions, others, kind);
        text.append(searches.line());
        bands.append(searches.bandLine());
      }
      text.append(
              """

              What a band means, ten hits at most: *shown* how many a question, *right* which part of them is the one asked for, *found* which part of those asked for is among them.

              | asked by | hit: shown | right | found | possible: shown | right | found |
              |---|---:|---:|---:|---:|---:|---:|
              """)
          .append(bands);
      text.append(added(people, index));
    }
    return size == MILLION
        ? text.append(new NamePairs(people).table()).toString()
        : text.toString();
  }

  /// One person of the index, asked for.
  record Question(Someone who, String name) {

    enum Kind {
      NAME,
      YEAR,
      NATIONALITY
    }

    Person asked(Kind kind) {
      var asked = Person.named("asked", name);
      return switch (kind) {
        case NAME -> asked;
        case YEAR -> asked.born(PartialDate.parse(who.born().substring(0, 4)));
        case NATIONALITY -> asked.from(new Country(who.nationality()));
      };
    }
  }

  private String build(People people, Path folder) throws IOException {
    var random = new SplittableRandom(5);
    var build = new IndexBuild(folder);
    var persons = new ArrayList<Person>(BATCH);
    long nanos = 0;
    for (int i = 0; i < size; i++) {
      persons.add(person(people.someone(i), random));
      if (persons.size() == BATCH || i == size - 1) {
        long begin = System.nanoTime();
        build.add(persons, (person, why) -> {});
        nanos += System.nanoTime() - begin;
        persons.clear();
      }
    }
    long begin = System.nanoTime();
    build.finish();
    nanos += System.nanoTime() - begin;
    return String.format(
        Locale.ROOT,
        "%,d invented persons (40 %% with French, 30 %% with English, 30 %% in Arabic letters)"
            + " indexed with all cores: %,.0f names/s, %.1f bytes a name",
        size,
        size * NANOS / nanos,
        (double) bytes(folder) / size);
  }

  private static Person person(Someone someone, SplittableRandom random) {
    return Person.named(someone.id(), someone.written(convention(random), random))
        .born(PartialDate.parse(someone.born()))
        .from(new Country(someone.nationality()));
  }

  /// How long it takes to add persons to an open index, one by one, and to find the last.
  private String added(People people, NameIndex index) {
    var random = new SplittableRandom(6);
    var persons = new ArrayList<Person>();
    for (int i = 0; i < ADDED; i++) {
      persons.add(person(people.someone(size + i), random));
    }
    long begin = System.nanoTime();
    persons.forEach(index::add);
    long added = System.nanoTime();
    index.search(persons.getLast());
    return String.format(
        Locale.ROOT,
        "%n%,d more persons added one by one: %.1f ms; the next search took %.1f ms.%n",
        ADDED,
        (added - begin) / MILLIS,
        (System.nanoTime() - added) / MILLIS);
  }

  private static long bytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private List<Question> questions(People people, long seed) {
    var random = new SplittableRandom(seed);
    var questions = new ArrayList<Question>();
    for (int i = 0; i < ASKED; i++) {
      var someone = people.someone(random.nextInt(size));
      questions.add(new Question(someone, someone.asked(convention(random), random)));
    }
    return questions;
  }

  static Convention convention(SplittableRandom random) {
    int share = random.nextInt(10);
    return share < 4 ? Convention.FRENCH : share < 7 ? Convention.ENGLISH : Convention.ARABIC;
  }
}
