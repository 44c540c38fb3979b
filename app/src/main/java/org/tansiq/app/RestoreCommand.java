package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.AuditSettings;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.audit.LedgerLog;
import org.tansiq.desk.platform.backups.Manifest;
import org.tansiq.desk.platform.backups.Restores;
import org.tansiq.desk.platform.database.DatabaseSettings;
import org.tansiq.desk.platform.officers.Officer;

/// `tansiq restore FROM [--key FILE] [--held CHECKPOINT] [--check] [--replace]`: reads a sealed
/// file from end to end and, where all of it is as it was written, puts it in place of an empty
/// register. `--check` stops after the reading; only `--replace` drops a register that holds
/// something.
///
/// Exit codes: 0 done, 64 wrong words, 65 refused, 66 no such file, 69 no database.
final class RestoreCommand {

  static final Command COMMAND =
      Command.of(
          "restore FROM [--key FILE] [--held CHECKPOINT] [--check] [--replace]",
          RestoreCommand::run);

  private RestoreCommand() {}

  private static int run(Words words, Terminal terminal) {
    var from = words.file(words.value());
    var held = words.option("held").map(words::file).map(file -> text(file, terminal));
    return Register.told(
        terminal,
        () -> {
          try {
            return restore(from, held, words, terminal);
          } catch (IOException unreadable) {
            throw unreadable(from, terminal);
          }
        });
  }

  private static int restore(Path from, Optional<String> held, Words words, Terminal terminal)
      throws IOException {
    var secret = Secrets.of(words, terminal, false);
    var manifest = Restores.check(from, secret, held, Bar.of(terminal));
    if (words.flag("check")) {
      terminal.tell(terminal.words().text("keeping.sound", from, manifest.made(), manifest.rows()));
      return Exit.DONE;
    }
    new Restores(Settings.of(DatabaseSettings.class), Settings.of(AuditSettings.class))
        .restore(from, secret, words.flag("replace"), Bar.of(terminal));
    return Register.use(terminal, desk -> done(desk, manifest, terminal));
  }

  private static int done(
      ConfigurableApplicationContext desk, Manifest manifest, Terminal terminal) {
    desk.getBean(Ledger.class)
        .record(Officer.COMMAND_LINE, Act.RESTORED, "register", manifest.made());
    desk.getBean(LedgerLog.class).takeUp();
    terminal.tell(
        terminal
            .words()
            .text("keeping.restored", manifest.rows(), manifest.tables().size(), manifest.made()));
    return Exit.DONE;
  }

  private static String text(Path file, Terminal terminal) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw unreadable(file, terminal);
    }
  }

  private static Unusable unreadable(Path file, Terminal terminal) {
    return new Unusable(Exit.NO_INPUT, terminal.words().text("keeping.not-readable", file));
  }
}
