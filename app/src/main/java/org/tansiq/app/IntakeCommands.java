package org.tansiq.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `tansiq intake …`: articles in, what they report out.
final class IntakeCommands {

  private static final Commands COMMANDS = new Commands("intake", byName());

  private IntakeCommands() {}

  private static Map<String, Commands.Command> byName() {
    var commands = new LinkedHashMap<String, Commands.Command>();
    commands.put("read", ReadCommand::run);
    commands.put("evaluate", EvaluateCommand::run);
    commands.put("add", AddCommand::run);
    return commands;
  }

  static int run(String[] words) {
    return COMMANDS.run(words);
  }

  static int run(List<String> words, Terminal terminal) {
    return COMMANDS.run(words, terminal);
  }
}
