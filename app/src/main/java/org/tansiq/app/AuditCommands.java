package org.tansiq.app;

/// `tansiq audit …`: the ledger and its copies.
final class AuditCommands {

  static final Commands ALL =
      Commands.of("audit", CopyCommand.COMMAND, VerifyCommand.COMMAND, RotateCommand.COMMAND);

  private AuditCommands() {}
}
