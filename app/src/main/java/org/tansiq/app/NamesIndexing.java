package org.tansiq.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.tansiq.names.IndexBuild;

/// `tansiq names index LIST.tsv --to DIR`: a list of persons into an index on disk.
final class NamesIndexing {

  private static final String COLUMNS =
      "\nMaybe its columns are not id, name, aliases, birth dates, nationality with tabs between";
  private static final double NANOS = 1e9;
  private final PrintStream out;
  private final PrintStream err;

  private NamesIndexing(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static int run(Words words, Terminal terminal) {
    return new NamesIndexing(terminal.out(), terminal.err()).run(words);
  }

  private int run(Words words) {
    var to = words.path(words.needed("to"));
    var list = words.file(words.value());
    var bad = new Complaints(list, err);
    var build = new IndexBuild(to, NamesCommands.matcher(words));
    long start = System.nanoTime();
    try (var progress = Progress.of(list, err)) {
      build.add(list, bad, progress);
      if (build.persons() == 0) {
        bad.summary();
        throw new Unusable(Exit.DATA, "no usable row in " + list + COLUMNS);
      }
      long persons = build.finish();
      double seconds = (System.nanoTime() - start) / NANOS;
      bad.summary();
      out.printf(Locale.ROOT, "%d persons in %s, %.1f s%n", persons, to, seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bad.count() > 0 ? Exit.DATA : Exit.DONE;
  }
}
