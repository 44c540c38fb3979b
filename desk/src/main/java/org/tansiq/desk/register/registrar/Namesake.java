package org.tansiq.desk.register.registrar;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The record that a name in a source stands for.
///
/// @param notes why, where it was not found under the very name: for the claim that names it
record Namesake(UUID id, List<String> notes) {

  Namesake {
    notes = List.copyOf(notes);
  }

  static Namesake itself(UUID id) {
    return new Namesake(id, List.of());
  }

  /// @param as the spelling it is known by
  static Namesake alike(UUID id, String as, double bits) {
    return new Namesake(id, List.of(String.format(Locale.ROOT, "alike=%s (%+.1f bits)", as, bits)));
  }
}
