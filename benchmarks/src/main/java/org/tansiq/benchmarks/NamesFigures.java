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

/// How fast and how surely one person is found among a million invented ones, and how well pairs
/// are told apart beside what libraries offer.
final class NamesFigures implements Figures {

  private static final long SEED = 20261126;
  private static final int ASKED = 1_000;
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "names";
  }

  @Override
  public String title() {
    return "Names: searches and pairs of invented persons";
  }

  @Override
  public String measure(Place place) throws Exception {
    int size = Integer.getInteger("tansiq.names", 1_000_000);
    var people = new People(SEED);
    var folder = place.emptyFolder("names");
    var text = new StringBuilder();
    text.append(build(people, size, folder));
    long begin = System.nanoTime();
    try (var index = NameIndex.open(folder)) {
      text.append(
          String.format(Locale.ROOT, ", opened in %.0f ms", (System.nanoTime() - begin) / 1e6));
      text.append(
          """
          .

          Each person asked for is one of them, the name written in the other alphabet or after other habits in most cases: of three parts and more 15 %% lack one, 10 %% in Latin letters have a slip of the pen, 4 %% are turned around. The threshold is chosen on one half of the questions,
          recall is that of the other. Processor time of one thread. The limits of the search were chosen on this same
          population with other questions, so recall flatters.

          | asked by | p50 ms | p99 ms | questions/s a core | recall at 1 false hit a question | at 0.1 | found first |
          |---|---:|---:|---:|---:|---:|---:|
          """
              .replace("%%", "%"));
      var questions = questions(people, size);
      for (var kind : Question.Kind.values()) {
        text.append(new NameSearches(index, questions, kind).line());
      }
    }
    return text.append(new NamePairs(people).table()).toString();
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

  private static String build(People people, int size, Path folder) throws IOException {
    var random = new SplittableRandom(5);
    var persons = new ArrayList<Person>(size);
    for (int i = 0; i < size; i++) {
      var someone = people.someone(i);
      persons.add(
          Person.named(someone.id(), someone.written(convention(random), random))
              .born(PartialDate.parse(someone.born()))
              .from(new Country(someone.nationality())));
    }
    long begin = System.nanoTime();
    var build = new IndexBuild(folder);
    for (var person : persons) {
      build.add(person);
    }
    build.finish();
    double seconds = (System.nanoTime() - begin) / NANOS;
    return String.format(
        Locale.ROOT,
        "%,d invented persons (40 %% with French, 30 %% with English, 30 %% in Arabic letters)"
            + " indexed: %,.0f names/s, %.1f bytes a name",
        size,
        size / seconds,
        (double) bytes(folder) / size);
  }

  private static long bytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static List<Question> questions(People people, int size) {
    var random = new SplittableRandom(77);
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
