package org.tansiq.desk.register.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Listing;

/// What was agreed with whom: reading only. Every read passes the policy; rejected agreements are
/// never among the answers.
public interface Agreements {

  /// A page of the list.
  Listing<Agreement> list(Officer by, Filter filter, int size);

  /// How many there are under the filter, and in all.
  Count count(Officer by, Filter filter);

  /// How many there are under the filter.
  long matching(Officer by, Filter filter);

  /// One agreement; refused with NOT_FOUND where there is none.
  Agreement get(Officer by, UUID id);

  /// The agreement, if it is still in the register.
  Optional<Agreement> find(Officer by, UUID id);

  /// Those signed at an engagement.
  List<Agreement> signedAt(Officer by, UUID engagement);

  /// Every agreement under the filter, all from one moment.
  void each(Officer by, Filter filter, Consumer<Agreement> reader);
}
