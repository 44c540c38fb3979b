package org.tansiq.desk.assembly.live;

import java.util.Optional;
import java.util.UUID;

/// Who listens to an assembly.
public interface Listener {

  UUID assembly();

  /// Under what its open streams are counted: a session, a link.
  String owner();

  /// How many it may have at once.
  int most();

  /// Where the assembly stands as this listener sees it now; empty for whom there is nothing to
  /// hear any more.
  Optional<Pulse> pulse();

  /// The number that concerns it.
  long number(Pulse pulse);
}
