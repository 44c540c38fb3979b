package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tansiq.proof.BrokenLog;
import org.tansiq.proof.CopyVerifier;
import org.tansiq.proof.Finding;
import org.tansiq.proof.Seal;
import org.tansiq.proof.VerifyingKey;

/// `tansiq audit verify COPY --key KEY [--seal FILE] [--held FILE]`: whether a copy of the ledger
/// is the one that was signed, without any database.
///
/// Exit codes: 0 sound, 64 wrong words, 65 something was touched, 66 no copy there.
final class VerifyCommand {

  static final Command COMMAND =
      Command.of(
          "audit verify COPY --key KEY|FILE [--seal FILE] [--held CHECKPOINT]", VerifyCommand::run);

  private VerifyCommand() {}

  private static int run(Words words, Terminal terminal) {
    var copy = words.path(words.value());
    var key = words.needed("key");
    if (!Files.isDirectory(copy)) {
      throw new Unusable(
          Exit.NO_INPUT,
          "No copy at "
              + copy
              + "\nMaybe the folder that `tansiq audit copy` wrote has another name.");
    }
    try {
      var seal = text(words, "seal").map(Seal::ofStored);
      var report = new CopyVerifier(key(key), seal).verify(copy, text(words, "held"));
      report.findings().forEach(finding -> terminal.out().println(line(finding)));
      terminal.tell(verdict(report, seal.isPresent()));
      return report.sound() ? Exit.DONE : Exit.DATA;
    } catch (BrokenLog | IOException unusable) {
      throw new Unusable(
          Exit.DATA,
          unusable.getMessage() + "\nMaybe --key, --seal or --held names another file than meant.");
    }
  }

  private static String verdict(CopyVerifier.Report report, boolean compared) {
    if (!report.sound()) {
      return report.findings().size() + " findings in a copy of " + report.size() + " entries";
    }
    var sound = "Sound: " + report.size() + " entries, as they were signed";
    return compared ? sound : sound + " (the account itself was not compared: no --seal)";
  }

  private static VerifyingKey key(String given) throws IOException {
    var file = Path.of(given);
    return VerifyingKey.ofText(
        Files.exists(file) ? Files.readString(file).lines().findFirst().orElse("") : given);
  }

  private static Optional<String> text(Words words, String option) throws IOException {
    var file = words.option(option);
    return file.isEmpty()
        ? Optional.empty()
        : Optional.of(Files.readString(words.path(file.get())));
  }

  private static String line(Finding finding) {
    var entries =
        finding.to() - finding.from() <= 1
            ? "entry " + (finding.from() + 1)
            : "entries " + (finding.from() + 1) + " to " + finding.to();
    return finding.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
        + "\t"
        + entries
        + "\t"
        + finding.detail();
  }
}
