package org.tansiq.desk.api.changes;

import java.util.List;
import org.tansiq.desk.api.web.Says;

/// A page of what changed.
@Says("What changed, in the order in which it was committed")
public record ChangePage(
    List<ChangeData> items,
    @Says("What to ask with next, now or tomorrow") String next,
    @Says("Whether there is more already") boolean more) {

  public ChangePage {
    items = List.copyOf(items);
  }
}
