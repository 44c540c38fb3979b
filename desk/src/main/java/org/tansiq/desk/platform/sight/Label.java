package org.tansiq.desk.platform.sight;

import java.util.List;
import java.util.UUID;

/// Who may see a record: whoever is cleared for the marking and, where units or officers are named,
/// belongs to one of the units or is one of the officers.
public record Label(Marking marking, List<String> units, List<UUID> officers) {

  public static final Label OPEN = new Label(Marking.OPEN, List.of(), List.of());

  public Label {
    units = List.copyOf(units);
    officers = List.copyOf(officers);
  }
}
