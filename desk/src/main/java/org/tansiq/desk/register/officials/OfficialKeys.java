package org.tansiq.desk.register.officials;

import java.util.List;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.lists.Keys;
import org.tansiq.desk.register.lists.Sort;

/// What the list of officials can be asked for.
public final class OfficialKeys {

  private static final String COUNTRY = "coalesce(o.country, '')";

  /// The keys; in the order of names.
  public static final Keys ALL =
      new Keys(
          List.of(
              Key.search(),
              Key.countries(),
              Key.one("post", List.of("now", "former", "none"), "filter.post."),
              Key.one("met", List.of("ever", "year", "never"), "filter.met."),
              Key.standing(),
              Key.record("organisation")),
          List.of(
              new Sort("name", "o.name_key", "text"),
              new Sort("-name", "o.name_key", "text"),
              new Sort("country", COUNTRY, "text"),
              new Sort("-country", COUNTRY, "text"),
              Sort.byId("o.id")));

  private OfficialKeys() {}
}
