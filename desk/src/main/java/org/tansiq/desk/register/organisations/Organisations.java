package org.tansiq.desk.register.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Listing;

/// Organisations: reading only. Every read passes the policy; rejected records are never among the
/// answers.
public interface Organisations {

  /// A page of the list.
  Listing<Organisation> list(Officer by, Filter filter, int size);

  /// How many there are under the filter, and in all.
  Count count(Officer by, Filter filter);

  /// How many there are under the filter.
  long matching(Officer by, Filter filter);

  /// One organisation; refused with NOT_FOUND where there is none.
  Organisation get(Officer by, UUID id);

  /// One organisation, if it is still in the register.
  Optional<Organisation> find(Officer by, UUID id);

  /// Those directly under it.
  List<Organisation> within(Officer by, UUID parent);

  /// Every organisation under the filter, all from one moment.
  void each(Officer by, Filter filter, Consumer<Organisation> reader);
}
