package org.tansiq.desk.register.officials;

import java.util.UUID;
import java.util.function.Consumer;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Listing;

/// Persons in office: reading only. Every read passes the policy; rejected records are never among
/// the answers.
public interface Officials {

  /// A page of the list.
  Listing<Official> list(Officer by, Filter filter, int size);

  /// How many there are under the filter, and in all.
  Count count(Officer by, Filter filter);

  /// How many there are under the filter.
  long matching(Officer by, Filter filter);

  /// All that is held of one; refused with NOT_FOUND where there is none.
  OfficialFile file(Officer by, UUID id);

  /// Every official under the filter, all from one moment.
  void each(Officer by, Filter filter, Consumer<Official> reader);
}
