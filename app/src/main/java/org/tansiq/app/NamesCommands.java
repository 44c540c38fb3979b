package org.tansiq.app;

import java.nio.file.Path;
import org.tansiq.names.Matcher;
import org.tansiq.names.Refused;
import org.tansiq.names.WeightsStore;

/// `tansiq names …`: the engine of names without a server.
final class NamesCommands {

  /// The option that names the directory of learned weights.
  static final String WEIGHTS = "weights";

  static final Commands ALL =
      Commands.of(
              "names",
              told("names index LIST.tsv --to DIR [--weights DIR]", NamesIndexing::run),
              told(
                  "names search DIR NAME [--born 1956] [--nationality MR] [--most 10]",
                  NamesSearch::run),
              told("names pair NAME NAME [--weights DIR]", NamesPair::run),
              told("names evaluate PAIRS.tsv [--weights DIR]", NamesEvaluate::run),
              told("names learn [--back] [PAIRS.tsv] --weights DIR", NamesLearn::run))
          .and(NamesPrivate.ALL);

  private NamesCommands() {}

  /// What the engine refuses is told in its words.
  private static Command told(String usage, Command.Work work) {
    return Command.of(
        usage,
        (words, terminal) -> {
          try {
            return work.run(words, terminal);
          } catch (Refused refused) {
            throw new Unusable(
                refused.code() == Refused.Code.NOT_AN_INDEX ? Exit.NO_INPUT : Exit.DATA,
                String.valueOf(refused.getMessage()));
          }
        });
  }

  /// Compares as an agency has learned to, where it names its weights.
  static Matcher matcher(Words words) {
    return words
        .option(WEIGHTS)
        .map(directory -> Matcher.learned(new WeightsStore(Path.of(directory))))
        .orElseGet(Matcher::standard);
  }
}
