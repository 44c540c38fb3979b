package org.tansiq.desk.register.lists;

import java.util.List;
import java.util.Optional;

/// A page of a list.
///
/// @param next where the next page begins, if there is one
public record Listing<T>(List<T> rows, Optional<Cursor> next) {

  public Listing {
    rows = List.copyOf(rows);
  }
}
