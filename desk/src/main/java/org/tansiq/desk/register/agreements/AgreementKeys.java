package org.tansiq.desk.register.agreements;

import java.util.List;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.lists.Keys;
import org.tansiq.desk.register.lists.Sort;

/// What the list of agreements can be asked for.
public final class AgreementKeys {

  /// Days ahead that "runs out within" offers.
  static final List<String> WITHIN = List.of("30", "90", "180", "365");

  /// The keys; those that run out first come first.
  public static final Keys ALL =
      new Keys(
          List.of(
              Key.search(),
              Key.any("form", Form.codes(), "agreement.form."),
              Key.any("stage", Stage.codes(), "agreement.stage."),
              Key.countries(),
              Key.topics(),
              Key.one("within", WITHIN, "filter.days."),
              Key.one("use", List.of("dormant"), "agreement."),
              Key.one("data", List.of("none"), "filter.data."),
              Key.standing(),
              Key.record("organisation"),
              Key.record("engagement")),
          List.of(
              new Sort("ends", "coalesce(c.runs_out, date '9999-12-31')", "date"),
              new Sort("-ends", "coalesce(c.runs_out, date '9999-12-31')", "date"),
              new Sort("-signed", "coalesce(a.signed_on, date '0001-01-01')", "date"),
              new Sort("signed", "coalesce(a.signed_on, date '0001-01-01')", "date"),
              new Sort("title", "a.title", "text"),
              new Sort("-title", "a.title", "text"),
              Sort.byId("a.id")));

  private AgreementKeys() {}
}
