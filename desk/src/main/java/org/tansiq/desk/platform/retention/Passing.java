package org.tansiq.desk.platform.retention;

import java.time.Instant;

/// What served a moment and ends by itself: nothing that names somebody whom the house knows of.
public non-sealed interface Passing extends Ageing {

  /// Takes out what was over before a moment; answers how many.
  int endBefore(Instant moment);
}
