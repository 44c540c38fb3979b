package org.tansiq.desk.register.commitments;

import java.util.List;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.lists.Keys;
import org.tansiq.desk.register.lists.Sort;

/// What the list of commitments can be asked for.
public final class CommitmentKeys {

  /// Days ahead that "due" offers, beside what is overdue and all that is owed.
  static final List<String> DUE = List.of("overdue", "7", "30", "90", "owed");

  private static final String DAY = "coalesce(m.due_on, date '9999-12-31')";

  /// The keys; what is due first comes first.
  public static final Keys ALL =
      new Keys(
          List.of(
              Key.search(),
              Key.one("side", Pledger.codes(), "commitment.side."),
              Key.one("due", DUE, "filter.due."),
              Key.any("stage", Progress.codes(), "commitment.stage."),
              Key.countries(),
              Key.day("from"),
              Key.day("to"),
              Key.standing(),
              Key.record("agreement"),
              Key.record("engagement")),
          List.of(
              new Sort("due", DAY, "date"),
              new Sort("-due", DAY, "date"),
              new Sort("stage", "m.stage", "text"),
              new Sort("-stage", "m.stage", "text"),
              new Sort("partner", "coalesce(m.partner, '')", "text"),
              new Sort("-partner", "coalesce(m.partner, '')", "text"),
              Sort.byId("m.id")));

  private CommitmentKeys() {}
}
