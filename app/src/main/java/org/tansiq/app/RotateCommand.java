package org.tansiq.app;

import org.tansiq.desk.platform.audit.LedgerKeyChange;
import org.tansiq.desk.platform.officers.Officer;

/// `tansiq audit rotate --reason WHY`: another key signs the ledger's log from now on, whether the
/// desk runs or not. The new verifying key goes to standard output, to be given to inspectors.
///
/// Exit codes: 0 done, 64 wrong words, 65 refused, 69 no database.
final class RotateCommand {

  static final Command COMMAND = Command.of("audit rotate --reason WHY", RotateCommand::run);

  private RotateCommand() {}

  private static int run(Words words, Terminal terminal) {
    var why = words.needed("reason");
    return Register.use(
        terminal,
        desk -> {
          var key = desk.getBean(LedgerKeyChange.class).rotate(Officer.COMMAND_LINE, why);
          terminal.out().println(key.text());
          terminal.tell(terminal.words().text("keeping.rotated"));
          return Exit.DONE;
        });
  }
}
