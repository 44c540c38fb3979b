package org.tansiq.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tansiq.desk.intake.inbox.Delivery;
import org.tansiq.desk.intake.inbox.Inbox;
import org.tansiq.desk.intake.inbox.Receipt;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.documents.FileName;
import org.tansiq.documents.Wording;

/// `tansiq intake add DIR|FILE…`: adds articles to the register of this machine, whether the desk
/// runs or not. Adding twice changes nothing.
///
/// Exit codes: 0 all are in the register, 64 wrong words, 65 a file was refused, 66 a file is not
/// there, 69 the register cannot be reached, 70 a fault; whatever could be added is added.
final class AddCommand {

  static final Command COMMAND = Command.of("intake add FILE|DIR...", AddCommand::run);

  /// Files are opened side by side; what they report is written one after the other.
  private static final int AT_ONCE = 4;

  private final Inbox inbox;
  private final Terminal terminal;
  private final Wording wording;
  private final int[] outcomes = new int[Receipt.Outcome.values().length];

  private AddCommand(Inbox inbox, Terminal terminal) {
    this.inbox = inbox;
    this.terminal = terminal;
    this.wording = Wording.in(terminal.locale());
  }

  private static int run(Words words, Terminal terminal) {
    var named = words.values(1, Integer.MAX_VALUE);
    return Register.use(terminal, desk -> add(desk.getBean(Inbox.class), named, terminal));
  }

  /// Adds what the words name to an inbox.
  static int add(Inbox inbox, List<String> words, Terminal terminal) {
    var inputs = Inputs.of(words);
    inputs.absent().forEach(word -> terminal.tell("No such file or folder: " + word));
    var code = new AddCommand(inbox, terminal).add(inputs.found());
    return code == Exit.DONE && !inputs.absent().isEmpty() ? Exit.NO_INPUT : code;
  }

  private int add(List<Inputs.Input> files) {
    var code = Exit.DONE;
    try (var workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        var progress = new ProgressLine(terminal.err(), files.size())) {
      var receipts = new ArrayList<Future<Receipt>>();
      for (var file : files) {
        receipts.add(workers.submit(adding(file)));
      }
      for (int i = 0; i < files.size(); i++) {
        code = worse(code, told(files.get(i), receipts.get(i), progress));
      }
    }
    terminal.tell(
        "Added %,d, already there %,d, in part %,d, refused %,d"
            .formatted(
                outcomes[Receipt.Outcome.ACCEPTED.ordinal()],
                outcomes[Receipt.Outcome.KNOWN.ordinal()],
                outcomes[Receipt.Outcome.PARTIAL.ordinal()],
                outcomes[Receipt.Outcome.REFUSED.ordinal()]));
    return code;
  }

  private Callable<Receipt> adding(Inputs.Input input) {
    var name = named(input.file());
    return () -> {
      try (var _ = Sight.house()) {
        return inbox.add(
            Officer.COMMAND_LINE,
            input.standardInput()
                ? Delivery.of("standard input", terminal::in)
                : Delivery.file(name, input.file()));
      }
    };
  }

  /// The file with its folder; where the folder lies is nobody else's business.
  private static String named(Path file) {
    var parts = file.toAbsolutePath().normalize();
    var count = parts.getNameCount();
    return count < 2 ? parts.toString() : parts.subpath(count - 2, count).toString();
  }

  private int told(Inputs.Input file, Future<Receipt> adding, ProgressLine progress) {
    try {
      var receipt = adding.get();
      outcomes[receipt.outcome().ordinal()]++;
      progress.advance();
      return said(receipt, progress);
    } catch (ExecutionException fault) {
      progress.aside(shown(file.file().toString()) + ": a fault, " + fault.getCause());
      return Exit.FAULT;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Exit.FAULT;
    }
  }

  private int said(Receipt receipt, ProgressLine progress) {
    var code = Exit.DONE;
    if (receipt.refusal().isPresent()) {
      progress.aside(shown(receipt.name()) + ": " + wording.of(receipt.refusal().get()));
      code = Exit.DATA;
    }
    if (receipt.outcome() == Receipt.Outcome.PARTIAL) {
      receipt.warnings().stream()
          .filter(warning -> warning.code().partial())
          .forEach(w -> progress.aside(shown(receipt.name()) + ": " + wording.of(w)));
    }
    for (var inner : receipt.enclosed()) {
      code = worse(code, said(inner, progress));
    }
    return code;
  }

  private static int worse(int one, int other) {
    return Math.max(one, other);
  }

  private static String shown(String name) {
    return Isolated.text(new FileName(name).shown());
  }
}
