package org.tansiq.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final String USE =
      "audit verify COPY --key KEY|FILE [--seal FILE] [--held CHECKPOINT]";

  private VerifyCommand() {}

  static int run(List<String> words, Terminal terminal) {
    var asked = Asked.of(words);
    if (!Files.isDirectory(asked.copy())) {
      terminal
          .err()
          .println(
              "No copy at "
                  + asked.copy()
                  + "\nMaybe the folder that `tansiq audit copy` wrote has another name.");
      return Exit.NO_INPUT;
    }
    try {
      var seal =
          asked.seal().isEmpty()
              ? Optional.<Seal>empty()
              : Optional.of(Seal.ofStored(text(asked.seal().get())));
      var held =
          asked.held().isEmpty() ? Optional.<String>empty() : Optional.of(text(asked.held().get()));
      var report = new CopyVerifier(key(asked.key()), seal).verify(asked.copy(), held);
      report.findings().forEach(finding -> terminal.out().println(line(finding)));
      terminal.tell(verdict(report, seal.isPresent()));
      return report.sound() ? Exit.DONE : Exit.DATA;
    } catch (BrokenLog | IOException unusable) {
      terminal
          .err()
          .println(
              unusable.getMessage()
                  + "\nMaybe --key, --seal or --held names another file than meant.");
      return Exit.DATA;
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
    return VerifyingKey.ofText(Files.exists(file) ? Files.readString(file) : given);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
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

  private record Asked(Path copy, String key, Optional<Path> seal, Optional<Path> held) {

    static Asked of(List<String> words) {
      var copy = "";
      var key = "";
      Optional<Path> seal = Optional.empty();
      Optional<Path> held = Optional.empty();
      for (var each = words.iterator(); each.hasNext(); ) {
        var word = each.next();
        switch (word) {
          case "--key" -> key = value(word, each);
          case "--seal" -> seal = Optional.of(Path.of(value(word, each)));
          case "--held" -> held = Optional.of(Path.of(value(word, each)));
          default -> {
            if (word.startsWith("--") || !copy.isEmpty()) {
              throw new WrongWords("audit verify does not know " + word + "\n" + USE);
            }
            copy = word;
          }
        }
      }
      if (copy.isEmpty() || key.isEmpty()) {
        throw new WrongWords(
            "audit verify needs a copy and the key you hold, not one that came with the copy.\n"
                + USE);
      }
      return new Asked(Path.of(copy), key, seal, held);
    }

    private static String value(String option, java.util.Iterator<String> rest) {
      if (!rest.hasNext()) {
        throw new WrongWords(option + " needs a value.\n" + USE);
      }
      return rest.next();
    }
  }
}
