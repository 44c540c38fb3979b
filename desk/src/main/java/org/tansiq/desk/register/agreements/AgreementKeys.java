package org.tansiq.desk.register.agreements;

import java.util.Arrays;
import java.util.List;
import org.tansiq.desk.register.engagements.Topic;
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
              Key.words(),
              Key.any("form", Form.codes()),
              Key.any("stage", Stage.codes()),
              Key.countries(),
              Key.any("topic", Arrays.stream(Topic.values()).map(Topic::code).toList()),
              Key.one("within", WITHIN),
              Key.one("use", List.of("dormant")),
              Key.one("data", List.of("none")),
              Key.one("status", List.of("confirmed", "proposed", "all")),
              Key.record("organisation"),
              Key.record("engagement")),
          List.of(
              new Sort("ends", "coalesce(c.runs_out, date '9999-12-31')", "date"),
              new Sort("-ends", "coalesce(c.runs_out, date '9999-12-31')", "date"),
              new Sort("-signed", "coalesce(a.signed_on, date '0001-01-01')", "date"),
              new Sort("signed", "coalesce(a.signed_on, date '0001-01-01')", "date"),
              new Sort("title", "a.title", "text"),
              new Sort("-title", "a.title", "text")));

  private AgreementKeys() {}
}
