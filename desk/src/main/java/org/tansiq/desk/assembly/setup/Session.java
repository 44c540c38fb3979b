package org.tansiq.desk.assembly.setup;

import java.util.UUID;

/// What everybody attends, so that nobody meets beside it.
///
/// @param kind `plenary` or `vote`
public record Session(UUID id, String kind, String title, int from, int to) {

  boolean covers(int slot) {
    return from <= slot && slot <= to;
  }
}
