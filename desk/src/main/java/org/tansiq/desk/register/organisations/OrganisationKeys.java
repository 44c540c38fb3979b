package org.tansiq.desk.register.organisations;

import java.util.List;
import org.tansiq.desk.register.lists.Key;
import org.tansiq.desk.register.lists.Keys;
import org.tansiq.desk.register.lists.Sort;

/// What the list of organisations can be asked for.
public final class OrganisationKeys {

  private static final String COUNTRY = "coalesce(g.country, '')";

  /// The keys; in the order of names.
  public static final Keys ALL =
      new Keys(
          List.of(
              Key.search(),
              Key.any("kind", Organisation.KINDS, "organisation.kind."),
              Key.countries(),
              Key.one("scope", List.of("international", "national"), "filter.scope."),
              Key.standing()),
          List.of(
              new Sort("name", "g.name_key", "text"),
              new Sort("-name", "g.name_key", "text"),
              new Sort("kind", "g.kind", "text"),
              new Sort("-kind", "g.kind", "text"),
              new Sort("country", COUNTRY, "text"),
              new Sort("-country", COUNTRY, "text"),
              Sort.byId("g.id")));

  private OrganisationKeys() {}
}
