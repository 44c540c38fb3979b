package org.tansiq.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `tansiq intake …`: chooses the sub-command and hands it its words.
final class IntakeCommands {

  /// One sub-command: its words in, its exit code out.
  interface Command {
    int run(List<String> words, Terminal terminal);
  }

  private static final Map<String, Command> COMMANDS = commands();

  private IntakeCommands() {}

  private static Map<String, Command> commands() {
    var commands = new LinkedHashMap<String, Command>();
    commands.put("read", ReadCommand::run);
    commands.put("evaluate", EvaluateCommand::run);
    commands.put("add", AddCommand::run);
    return commands;
  }

  static int run(String[] words) {
    return run(Arrays.asList(words), Terminal.ofProcess());
  }

  static int run(List<String> words, Terminal terminal) {
    var command = words.isEmpty() ? null : COMMANDS.get(words.getFirst());
    try {
      if (command == null) {
        terminal.tell(
            "Unknown command intake %s\nMaybe you meant one of: %s"
                .formatted(String.join(" ", words), String.join(", ", COMMANDS.keySet())));
        return Exit.USAGE;
      }
      return command.run(words.subList(1, words.size()), terminal);
    } catch (WrongWords wrong) {
      terminal.tell(wrong.words());
      return Exit.USAGE;
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }
}
