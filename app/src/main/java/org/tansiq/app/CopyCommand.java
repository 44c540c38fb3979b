package org.tansiq.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.audit.LedgerCopies;
import org.tansiq.desk.platform.audit.LedgerLog;
import org.tansiq.desk.platform.officers.Officer;

/// `tansiq audit copy TO`: the ledger and the log over it into a folder that `audit verify` checks
/// anywhere. The signed checkpoint goes to standard output, to be kept apart from the copy.
///
/// Exit codes: 0 copied, 64 wrong words, 65 refused, 69 no database, 73 the folder cannot be
/// written.
final class CopyCommand {

  static final Command COMMAND = Command.of("audit copy TO", CopyCommand::run);

  private CopyCommand() {}

  private static int run(Words words, Terminal terminal) {
    var to = words.path(words.value()).toAbsolutePath().normalize();
    if (occupied(to)) {
      throw new Unusable(Exit.NOT_WRITTEN, terminal.words().text("keeping.occupied", to));
    }
    return Register.use(terminal, desk -> copy(desk, to, terminal));
  }

  private static int copy(ConfigurableApplicationContext desk, Path to, Terminal terminal) {
    try {
      var log = desk.getBean(LedgerLog.class);
      log.takeUp();
      var checkpoint =
          desk.getBean(LedgerCopies.class).write(Officer.COMMAND_LINE, to, Bar.of(terminal));
      terminal.out().print(checkpoint.signedNote());
      terminal.tell(
          terminal
              .words()
              .text("keeping.copied", checkpoint.head().size(), to, log.verifier().text()));
      return Exit.DONE;
    } catch (UncheckedIOException full) {
      throw new Unusable(
          Exit.NOT_WRITTEN,
          terminal.words().text("keeping.not-written", to, String.valueOf(full.getMessage())));
    }
  }

  private static boolean occupied(Path to) {
    if (!Files.exists(to)) {
      return false;
    }
    try (var files = Files.newDirectoryStream(to)) {
      return files.iterator().hasNext();
    } catch (IOException noFolder) {
      return true;
    }
  }
}
