package org.tansiq.app;

import java.io.PrintStream;
import java.util.Arrays;

/// `tansiq names …`: the engine of names without a server.
final class NamesCommands {

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
        default -> unknown(command, err);
      };
    } catch (Words.Wrong wrong) {
      err.println(wrong.getMessage());
      return wrong.code();
    }
  }

  private static int unknown(String command, PrintStream err) {
    err.println("Unknown command names " + command + "\nMaybe you meant one of: pair, evaluate");
    return 64;
  }
}
