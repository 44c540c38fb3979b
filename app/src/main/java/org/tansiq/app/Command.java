package org.tansiq.app;

import java.util.Arrays;
import java.util.List;

/// A command: the line that tells what it takes, and what it does with it.
record Command(Usage usage, Work work) {

  /// Words in, exit code out.
  interface Work {
    int run(Words words, Terminal terminal);
  }

  static Command of(String usage, Work work) {
    return new Command(Usage.of(usage), work);
  }

  /// The last of its fixed words, such as `verify` of `audit verify`.
  String name() {
    var fixed =
        Arrays.stream(usage.line().split(" ")).takeWhile(w -> w.matches("[a-z][a-z-]*")).toList();
    return fixed.getLast();
  }

  int run(String[] words) {
    return run(List.of(words), Terminal.ofProcess());
  }

  /// Runs it; what it was given and cannot use is told.
  int run(List<String> words, Terminal terminal) {
    try {
      return work.run(Words.of(usage, words), terminal);
    } catch (Unusable unusable) {
      terminal.tell(unusable.words());
      return unusable.code();
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }
}
