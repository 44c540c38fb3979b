package org.tansiq.desk.api.records;

import java.util.List;
import java.util.Optional;
import org.tansiq.desk.api.web.Says;

/// A page of a list.
@Says("A page of a list, in an order that never changes")
public record Items<T>(
    List<T> items,
    @Says("What the next page is asked with, as `cursor`; null on the last one")
        Optional<String> next) {

  public Items {
    items = List.copyOf(items);
  }
}
