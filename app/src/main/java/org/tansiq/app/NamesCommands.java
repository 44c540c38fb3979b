package org.tansiq.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.tansiq.names.Matcher;
import org.tansiq.names.Refused;
import org.tansiq.names.WeightsStore;

/// `tansiq names …`: the engine of names without a server.
final class NamesCommands {

  /// The option that names the directory of learned weights.
  static final String WEIGHTS = "weights";

  private NamesCommands() {}

  static int run(String[] words) {
    return run(words, System.out, System.err);
  }

  static int run(String[] words, PrintStream out, PrintStream err) {
    var command = words.length == 0 ? "" : words[0];
    var rest = new Words(Arrays.asList(words).subList(Math.min(1, words.length), words.length));
    try {
      return switch (command) {
        case "pair" -> new NamesPair(out).run(rest);
        case "evaluate" -> new NamesEvaluate(out, err).run(rest);
        case "index" -> new NamesIndexing(out, err).run(rest);
        case "search" -> new NamesSearch(out).run(rest);
        case "learn" -> new NamesLearn(out, err).run(rest);
        default -> unknown(command, err);
      };
    } catch (Words.Wrong wrong) {
      err.println(wrong.getMessage());
      return wrong.code();
    } catch (Refused refused) {
      err.println(refused.getMessage());
      return refused.code() == Refused.Code.NOT_AN_INDEX ? 66 : 65;
    }
  }

  /// Compares as an agency has learned to, where it names its weights.
  static Matcher matcher(Words words) {
    return words
        .option(WEIGHTS)
        .map(directory -> Matcher.learned(new WeightsStore(Path.of(directory))))
        .orElseGet(Matcher::standard);
  }

  private static int unknown(String command, PrintStream err) {
    err.println(
        "Unknown command names "
            + command
            + "\nMaybe you meant one of: index, search, pair, evaluate, learn");
    return 64;
  }
}
