package org.tansiq.app;

/// `tansiq intake …`: articles in, what they report out.
final class IntakeCommands {

  static final Commands ALL =
      Commands.of("intake", ReadCommand.COMMAND, EvaluateCommand.COMMAND, AddCommand.COMMAND);

  private IntakeCommands() {}
}
