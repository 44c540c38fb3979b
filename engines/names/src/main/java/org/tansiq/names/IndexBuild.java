package org.tansiq.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes an index of any number of persons in a directory, a segment at a time, so that memory
/// holds only one; what was in the directory before stays until {@link #finish}.
public final class IndexBuild {

  private static final int ROWS = 2_000_000;
  private final IndexStore store;
  private final Weights weights;
  private final List<String> written = new ArrayList<>();
  private final IdSet ids = new IdSet();
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
    var names = new ArrayList<Name>(person.names().size());
    for (var name : person.names()) {
      names.add(Name.of(name));
    }
    if (!ids.add(person.id())) {
      throw new Refused(Refused.Code.ID_TAKEN, person.id());
    }
    writer.add(person, names);
    persons++;
    if (writer.rowCount() >= ROWS) {
      flush();
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
