package org.tansiq.app;

import java.io.IOException;
import org.tansiq.desk.platform.backups.ArchiveSecret;
import org.tansiq.desk.platform.backups.BackupSettings;

/// Where a command has the secret of an archive from: the key file it names, the setting, or the
/// person at the terminal.
final class Secrets {

  private Secrets() {}

  /// @param again whether the person types it twice, because nothing can be opened with a slip
  static ArchiveSecret of(Words words, Terminal terminal, boolean again) {
    var file = words.option("key").map(words::file);
    if (file.isPresent()) {
      try {
        return ArchiveSecret.ofFile(file.get());
      } catch (IOException unreadable) {
        throw new Unusable(
            Exit.NO_INPUT, terminal.words().text("keeping.no-key", file.get().toString()));
      }
    }
    var set = Settings.of(BackupSettings.class).passphrase();
    return ArchiveSecret.ofPassphrase(set.isBlank() ? typed(words, terminal, again) : set);
  }

  private static String typed(Words words, Terminal terminal, boolean again) {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      throw words.wrong(terminal.words().text("keeping.no-secret"));
    }
    var first = text(console.readPassword("%s ", terminal.words().text("keeping.passphrase")));
    if (again
        && !first.equals(
            text(console.readPassword("%s ", terminal.words().text("keeping.passphrase-again"))))) {
      throw words.wrong(terminal.words().text("keeping.passphrases-differ"));
    }
    return first;
  }

  private static String text(char[] typed) {
    return typed == null ? "" : new String(typed);
  }
}
