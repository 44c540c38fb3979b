package org.tansiq.desk.assembly.setup;

import java.util.List;
import java.util.UUID;

/// A pair of interpreters who work together.
///
/// @param languages ISO 639-1
/// @param inARow after so many slots they rest for one; 0 where they need not
public record Interpreter(UUID id, String name, List<String> languages, int inARow) {

  public Interpreter {
    languages = List.copyOf(languages);
  }
}
