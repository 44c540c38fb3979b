package org.tansiq.desk.assembly.outputs;

import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;

/// Whoever reads what is handed out, in their language and not in that of the officer who prints.
public final class Recipient {

  private Recipient() {}

  /// The shell of what is handed out: in the language that was asked for, else in the recipient's
  /// own where it is known, else in the officer's.
  public static Shell of(Programme programme, UUID reader, Optional<String> asked, Shell officer) {
    return asked
        .flatMap(Tongue::spoken)
        .or(() -> programme.tongue(reader))
        .map(officer::speaking)
        .orElse(officer);
  }
}
