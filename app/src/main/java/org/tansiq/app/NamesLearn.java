package org.tansiq.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.tansiq.names.NamePair;
import org.tansiq.names.WeightsStore;

/// `tansiq names learn PAIRS.tsv --weights DIR`: better weights from confirmed hits, and back.
final class NamesLearn {

  private final PrintStream out;
  private final PrintStream err;

  private NamesLearn(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static int run(Words words, Terminal terminal) {
    return new NamesLearn(terminal.out(), terminal.err()).run(words);
  }

  private int run(Words words) {
    boolean back = words.flag("back");
    var store = new WeightsStore(words.path(words.needed(NamesCommands.WEIGHTS)));
    var given = words.values(back ? 0 : 1, back ? 0 : 1);
    if (back) {
      out.println("version " + store.back() + " in use");
      return Exit.DONE;
    }
    return learn(words.file(given.getFirst()), store);
  }

  private int learn(Path file, WeightsStore store) {
    var confirmed = new ArrayList<NamePair>();
    var bad = new Complaints(file, err);
    try (var progress = Progress.of(file, err)) {
      NamePair.read(
          file,
          pair -> {
            if (pair.same()) {
              confirmed.add(pair);
            }
          },
          bad,
          progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bad.summary();
    if (confirmed.isEmpty()) {
      throw new Unusable(
          Exit.DATA,
          "no pair of one person in " + file + "\nMaybe the third column is 0 everywhere");
    }
    var lesson = store.learn(confirmed, "confirmed pairs of " + file.getFileName());
    out.println(
        "version "
            + lesson.version()
            + " in use, from "
            + lesson.pairs()
            + " pairs and "
            + lesson.words()
            + " words");
    lesson.variants().forEach(variant -> out.println("variant  " + variant));
    return bad.count() > 0 ? Exit.DATA : Exit.DONE;
  }
}
