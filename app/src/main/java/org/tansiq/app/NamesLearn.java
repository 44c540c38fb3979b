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

  static final String USAGE =
      "tansiq names learn PAIRS.tsv --weights DIR, or to go back: tansiq names learn --back"
          + " --weights DIR";
  private final PrintStream out;
  private final PrintStream err;

  NamesLearn(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(Words words) {
    boolean back = words.option("back").isPresent();
    var given = words.values(back ? 0 : 1, USAGE, "back", NamesCommands.WEIGHTS);
    var directory =
        words
            .option(NamesCommands.WEIGHTS)
            .filter(name -> !name.isEmpty())
            .orElseThrow(
                () -> new Words.Wrong(64, "no directory for the weights\nMaybe: " + USAGE));
    var store = new WeightsStore(Path.of(directory));
    if (back) {
      out.println("version " + store.back() + " in use");
      return 0;
    }
    return learn(Words.file(given.getFirst()), store);
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
      throw new Words.Wrong(
          65, "no pair of one person in " + file + "\nMaybe the third column is 0 everywhere");
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
    return bad.count() > 0 ? 65 : 0;
  }
}
