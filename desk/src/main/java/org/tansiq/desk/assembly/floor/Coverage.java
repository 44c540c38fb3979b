package org.tansiq.desk.assembly.floor;

import java.util.List;

/// What sources say of our meetings at an assembly, beside what took place.
///
/// @param planned how many of ours were published
/// @param held how many took place
/// @param said how many each source counts
/// @param named partners whom a source names and whom we met
/// @param unnamed partners whom we met and no source names
/// @param unmet partners whom a source names and with whom no meeting was minuted
record Coverage(
    long planned,
    long held,
    List<Said> said,
    List<String> named,
    List<String> unnamed,
    List<String> unmet) {

  Coverage {
    said = List.copyOf(said);
    named = List.copyOf(named);
    unnamed = List.copyOf(unnamed);
    unmet = List.copyOf(unmet);
  }

  /// A count as one source gives it.
  record Said(String count, String source, String href) {}
}
