package org.tansiq.desk.register.merging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A record that bears names: an official or a body, with every spelling that is kept of it.
public record Bearer(UUID id, List<String> names, Optional<String> country, int label) {
  public Bearer {
    names = List.copyOf(names);
  }
}
