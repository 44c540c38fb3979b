package org.tansiq.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.tansiq.desk.exchange.copies.NationalCopies;
import org.tansiq.desk.platform.officers.Officer;

/// `tansiq nominal copy TO --for WHO`: the open part of the nominal list into a folder that answers
/// the same hits without a database.
///
/// Exit codes: 0 copied, 64 wrong words, 65 refused, 69 no database, 73 the folder cannot be
/// written.
final class NominalCopyCommand {

  static final Commands ALL =
      Commands.of("nominal", Command.of("nominal copy TO --for WHO", NominalCopyCommand::run));

  private NominalCopyCommand() {}

  private static int run(Words words, Terminal terminal) {
    var to = words.path(words.value()).toAbsolutePath().normalize();
    if (Files.exists(to)) {
      throw new Unusable(Exit.NOT_WRITTEN, terminal.words().text("keeping.occupied", to));
    }
    var recipient = words.needed("for");
    return Register.use(terminal, desk -> copy(desk, to, recipient, terminal));
  }

  private static int copy(
      ConfigurableApplicationContext desk, Path to, String recipient, Terminal terminal) {
    try {
      var count = desk.getBean(NationalCopies.class).write(Officer.COMMAND_LINE, to, recipient);
      terminal.tell(terminal.words().text("nominal.copied", count, String.valueOf(to)));
      return Exit.DONE;
    } catch (UncheckedIOException full) {
      throw new Unusable(
          Exit.NOT_WRITTEN,
          terminal.words().text("keeping.not-written", to, String.valueOf(full.getMessage())));
    }
  }
}
