package org.tansiq.desk.assembly.floor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What became of a meeting.
///
/// @param outcome `held` or `no-show`
/// @param engagement it is in the register; empty where it did not take place
public record Minute(
    UUID request, String outcome, List<String> topics, String words, Optional<UUID> engagement) {

  public Minute {
    topics = List.copyOf(topics);
  }

  public boolean held() {
    return outcome.equals("held");
  }
}
