package org.tansiq.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.tansiq.names.IndexBuild;
import org.tansiq.names.PersonList;

/// `tansiq names index LIST.tsv --to DIR`: a list of persons into an index on disk.
final class NamesIndexing {

  static final String USAGE =
      "tansiq names index LIST.tsv --to DIR"
          + "   (columns: id, name, aliases, birth dates, nationality; tabs between)";
  private static final double NANOS = 1e9;
  private final PrintStream out;
  private final PrintStream err;

  NamesIndexing(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(Words words) {
    var list = Words.file(words.values(1, USAGE, "to", NamesCommands.WEIGHTS).getFirst());
    var to =
        words
            .option("to")
            .filter(name -> !name.isEmpty())
            .map(Path::of)
            .orElseThrow(() -> new Words.Wrong(64, "no directory for the index\nMaybe: " + USAGE));
    var bad = new Complaints(list, err);
    var build = new IndexBuild(to, NamesCommands.matcher(words));
    long start = System.nanoTime();
    try (var progress = Progress.of(list, err)) {
      PersonList.read(list, build::add, bad, progress);
      if (build.persons() == 0) {
        bad.summary();
        throw new Words.Wrong(65, "no usable row in " + list + "\nMaybe: " + USAGE);
      }
      long persons = build.finish();
      double seconds = (System.nanoTime() - start) / NANOS;
      bad.summary();
      out.printf(Locale.ROOT, "%d persons in %s, %.1f s%n", persons, to, seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bad.count() > 0 ? 65 : 0;
  }
}
