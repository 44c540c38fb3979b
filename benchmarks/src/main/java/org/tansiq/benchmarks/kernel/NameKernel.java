package org.tansiq.benchmarks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.tansiq.benchmarks.people.Convention;
import org.tansiq.benchmarks.people.People;
import org.tansiq.names.Found;
import org.tansiq.names.Match;
import org.tansiq.names.Matcher;
import org.tansiq.names.Name;
import org.tansiq.names.NameIndex;
import org.tansiq.names.Person;

/// Reading a name, comparing two words over alphabets (the transducer), comparing two names (the
/// assignment), one search among a hundred thousand; always other names, so that what the matcher
/// remembers helps as little as with strangers.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NameKernel {

  private static final int PERSONS = 100_000;
  private static final int STEP = 7_919;
  private final List<String> written = new ArrayList<>();
  private final List<Name> arabic = new ArrayList<>();
  private final List<Name> latin = new ArrayList<>();
  private final List<Name> arabicWords = new ArrayList<>();
  private final List<Name> latinWords = new ArrayList<>();
  private final Matcher matcher = Matcher.standard();
  private final NameIndex index = NameIndex.empty();
  private int next;

  /// Makes the persons.
  @Setup(Level.Trial)
  public void persons() {
    var people = new People(20261126);
    var random = new SplittableRandom(3);
    for (int i = 0; i < PERSONS; i++) {
      var someone = people.someone(i);
      var ours = someone.written(Convention.ARABIC, random);
      var theirs = someone.written(Convention.FRENCH, random);
      written.add(i % 2 == 0 ? ours : theirs);
      arabic.add(Name.of(ours));
      latin.add(Name.of(theirs));
      arabicWords.add(Name.of(last(ours)));
      latinWords.add(Name.of(last(theirs)));
      index.add(Person.named("p" + i, theirs));
    }
    index.search(Person.named("?", written.getFirst()));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  @TearDown(Level.Trial)
  public void close() {
    index.close();
  }

  private int next() {
    next = (next + STEP) % PERSONS;
    return next;
  }

  /// Letters into parts.
  @Benchmark
  public Name read() {
    return Name.of(written.get(next()));
  }

  /// An Arabic word and a Latin one that somebody else bears.
  @Benchmark
  public Match twoWords() {
    return matcher.match(arabicWords.get(next()), latinWords.get(next / 2));
  }

  /// One person's name in both alphabets.
  @Benchmark
  public Match twoNames() {
    int one = next();
    return matcher.match(arabic.get(one), latin.get(one));
  }

  /// One search.
  @Benchmark
  public Found search() {
    return index.search(Person.named("?", written.get(next())));
  }
}
