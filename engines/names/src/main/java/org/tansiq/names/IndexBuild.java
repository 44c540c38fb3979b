package org.tansiq.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Makes an index of any number of persons in a directory, a segment at a time, so that memory
/// holds only one; what was in the directory before stays until {@link #finish}.
///
/// Names are read by all processors, persons enter in the order they were given.
public final class IndexBuild {

  /// Bytes of memory that a row of a segment takes while it is made, and the most rows of one.
  private static final int ROW_BYTES = 400;

  private static final int MOST_ROWS = 16_000_000;
  private static final int BATCH = 1 << 12;
  private final IndexStore store;
  private final Weights weights;
  private final List<String> written = new ArrayList<>();
  private final IdSet ids = new IdSet();
  private final long rows =
      Math.clamp(Runtime.getRuntime().maxMemory() / ROW_BYTES, 1 << 17, MOST_ROWS);
  private SegmentWriter writer = new SegmentWriter();
  private long persons;

  /// Into a directory, which is made where it is not there.
  public IndexBuild(Path directory) {
    this(directory, Matcher.standard());
  }

  /// Into a directory, to be compared as the matcher does.
  public IndexBuild(Path directory, Matcher matcher) {
    this.store = new IndexStore(directory);
    this.weights = matcher.weights();
  }

  /// Adds a person; a {@link Refused} where a name is none or the key was there before.
  public void add(Person person) throws IOException {
    add(Reading.tried(person));
  }

  /// Adds persons; each that is refused is handed back with the reason, the others are in.
  public void add(List<Person> many, Refusals refusals) throws IOException {
    for (int from = 0; from < many.size(); from += BATCH) {
      var batch = many.subList(from, Math.min(many.size(), from + BATCH));
      var readings = batch.parallelStream().map(Reading::tried).toList();
      for (int i = 0; i < batch.size(); i++) {
        var person = batch.get(i);
        add(readings.get(i), refused -> refusals.person(person, refused));
      }
    }
  }

  /// Adds the persons of a list as {@link PersonList} reads it; lines that are off are reported.
  public void add(Path list, BadLines bad, LongConsumer bytesRead) throws IOException {
    var lines = new TsvLines(bad, bytesRead);
    var batch = new ArrayList<Line>(BATCH);
    lines.read(
        list,
        PersonList.HEADER,
        cells -> {
          batch.add(new Line(lines.number(), cells));
          if (batch.size() == BATCH) {
            add(batch, bad);
          }
        });
    add(batch, bad);
  }

  private void add(List<Line> batch, BadLines bad) throws IOException {
    var readings = batch.parallelStream().map(line -> Reading.tried(line.cells())).toList();
    for (int i = 0; i < readings.size(); i++) {
      long number = batch.get(i).number();
      add(readings.get(i), refused -> bad.line(number, refused));
    }
    batch.clear();
  }

  private void add(Reading reading, java.util.function.Consumer<Refused> refusals)
      throws IOException {
    try {
      add(reading);
    } catch (Refused refused) {
      refusals.accept(refused);
    }
  }

  private void add(Reading reading) throws IOException {
    var read = reading.orRefused();
    var person = read.person();
    if (!ids.add(person.id())) {
      throw new Refused(Refused.Code.ID_TAKEN, person.id());
    }
    writer.add(person, read.names());
    persons++;
    if (writer.rowCount() >= rows || writer.full()) {
      flush();
    }
  }

  /// Takes persons that are not added, each with the reason.
  @FunctionalInterface
  public interface Refusals {
    /// One that was refused.
    void person(Person person, Refused why);
  }

  /// A line of a list that was not read yet.
  private static final class Line {
    private final long number;
    private final String[] cells;

    Line(long number, String[] cells) {
      this.number = number;
      this.cells = cells;
    }

    long number() {
      return number;
    }

    String[] cells() {
      return cells;
    }
  }

  /// Persons added so far.
  public long persons() {
    return persons;
  }

  /// Writes what is left and puts the index in place; answers how many persons it has.
  public long finish() throws IOException {
    flush();
    store.keep(weights);
    store.publish(written, List.of());
    return persons;
  }

  private void flush() throws IOException {
    if (writer.rowCount() > 0) {
      var full = writer;
      written.add(store.write(full::write));
      writer = new SegmentWriter();
    }
  }
}
