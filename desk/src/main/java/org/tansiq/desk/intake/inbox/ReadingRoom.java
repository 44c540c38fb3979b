package org.tansiq.desk.intake.inbox;

import java.util.UUID;

/// Where kept articles are read; the inbox asks, the reading part answers.
public interface ReadingRoom {

  /// Reads one article now, unless somebody else does. Never throws: what fails stays in the queue.
  void read(UUID article);

  /// Tells that articles wait.
  void wake();
}
