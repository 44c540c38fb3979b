package org.tansiq.app;

import java.util.Map;

/// `tansiq audit …`: the ledger and its copies.
final class AuditCommands {

  private static final Commands COMMANDS =
      new Commands("audit", Map.of("verify", VerifyCommand::run));

  private AuditCommands() {}

  static int run(String[] words) {
    return COMMANDS.run(words);
  }
}
