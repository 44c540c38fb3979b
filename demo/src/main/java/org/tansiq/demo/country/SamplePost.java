package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post held from a day on, to a day or until now (`to` null).
public record SamplePost(
    UUID id,
    UUID organisation,
    String role,
    Words title,
    LocalDate from,
    @Nullable LocalDate to,
    boolean acting,
    List<String> spellings) {

  public SamplePost {
    spellings = List.copyOf(spellings);
  }

  boolean heldOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }
}
