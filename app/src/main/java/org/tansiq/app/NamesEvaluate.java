package org.tansiq.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tansiq.names.Evaluation;
import org.tansiq.names.Matcher;
import org.tansiq.names.NamePair;

/// `tansiq names evaluate PAIRS.tsv`: how well the bits tell one person from two.
final class NamesEvaluate {

  private static final String COLUMNS =
      "\nMaybe its columns are not name, name, 0 or 1 with tabs between";
  private static final int BATCH = 1 << 12;
  private final PrintStream out;
  private final PrintStream err;

  private NamesEvaluate(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static int run(Words words, Terminal terminal) {
    return new NamesEvaluate(terminal.out(), terminal.err()).run(words);
  }

  private int run(Words words) {
    var file = words.file(words.value());
    var evaluation = new Evaluation();
    var bad = new Complaints(file, err);
    read(file, evaluation, bad, NamesCommands.matcher(words));
    bad.summary();
    if (evaluation.pairs() == 0) {
      throw new Unusable(Exit.DATA, "no usable pair in " + file + COLUMNS);
    }
    print(evaluation);
    return bad.count() > 0 ? Exit.DATA : Exit.DONE;
  }

  private void read(Path file, Evaluation evaluation, Complaints bad, Matcher matcher) {
    var batch = new ArrayList<NamePair>(BATCH);
    try (var progress = Progress.of(file, err)) {
      NamePair.read(
          file,
          pair -> {
            batch.add(pair);
            if (batch.size() == BATCH) {
              judge(batch, evaluation, matcher);
            }
          },
          bad,
          progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    judge(batch, evaluation, matcher);
  }

  /// All processors compare, the answers are added in order.
  private static void judge(List<NamePair> batch, Evaluation evaluation, Matcher matcher) {
    var bits =
        batch.parallelStream()
            .mapToDouble(pair -> matcher.match(pair.ours(), pair.theirs()).bits())
            .toArray();
    for (int i = 0; i < bits.length; i++) {
      var pair = batch.get(i);
      evaluation.add(bits[i], pair.same(), Math.min(pair.ours().parts(), pair.theirs().parts()));
    }
    batch.clear();
  }

  private void print(Evaluation evaluation) {
    var best = evaluation.best();
    line("%d pairs, %d of one person", evaluation.pairs(), evaluation.same());
    line(
        "best F1 %.4f at %.2f bits (probability %.3f): precision %.4f, recall %.4f",
        best.f1(),
        best.bits(),
        1 / (1 + Math.pow(2, -best.bits())),
        best.precision(),
        best.recall());
    var even = evaluation.at(0);
    line(
        "at 0 bits (probability 0.5): F1 %.4f, precision %.4f, recall %.4f",
        even.f1(), even.precision(), even.recall());
    line("");
    line("  bits  precision  recall      F1");
    for (var point : evaluation.curve()) {
      line(
          "%6.0f  %9.4f  %6.4f  %6.4f",
          point.bits(), point.precision(), point.recall(), point.f1());
    }
    line("");
    line(" parts    pairs  of one      F1 (parts of the shorter name, at the best threshold)");
    for (var group : evaluation.byParts(best.bits())) {
      line("%6d  %7d  %6d  %6.4f", group.parts(), group.pairs(), group.same(), group.f1());
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
