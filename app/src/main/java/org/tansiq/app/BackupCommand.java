package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.platform.backups.ArchiveSecret;
import org.tansiq.desk.platform.backups.Backups;
import org.tansiq.desk.platform.backups.Restores;
import org.tansiq.desk.platform.officers.Officer;

/// `tansiq backup TO [--key FILE]`: the whole desk, running or not, into one sealed file, which is
/// read back before it is called done. The ledger's signed checkpoint goes to standard output, to
/// be kept apart.
///
/// Exit codes: 0 done, 64 wrong words, 65 refused, 66 no key file, 69 no database, 73 the file
/// cannot be written.
final class BackupCommand {

  static final Command COMMAND = Command.of("backup TO [--key FILE]", BackupCommand::run);

  private BackupCommand() {}

  private static int run(Words words, Terminal terminal) {
    var to = words.path(words.value()).toAbsolutePath().normalize();
    var folder = to.getParent();
    if (Files.exists(to) || folder == null || !Files.isDirectory(folder)) {
      throw new Unusable(Exit.NOT_WRITTEN, terminal.words().text("keeping.no-place", to));
    }
    return Register.use(
        terminal, desk -> write(desk, to, Secrets.of(words, terminal, true), terminal));
  }

  private static int write(
      ConfigurableApplicationContext desk, Path to, ArchiveSecret secret, Terminal terminal) {
    try {
      desk.getBean(Backups.class).write(Officer.COMMAND_LINE, to, secret, Bar.of(terminal));
      var manifest = Restores.check(to, secret, Optional.empty(), Bar.of(terminal));
      terminal.out().print(manifest.checkpoint());
      terminal.tell(
          terminal
              .words()
              .text("keeping.backed-up", manifest.rows(), manifest.tables().size(), to));
      return Exit.DONE;
    } catch (IOException full) {
      throw new Unusable(
          Exit.NOT_WRITTEN,
          terminal.words().text("keeping.not-written", to, String.valueOf(full.getMessage())));
    }
  }
}
