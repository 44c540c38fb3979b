package org.tansiq.desk.intake.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.register.lists.Count;
import org.tansiq.desk.register.lists.Filter;
import org.tansiq.desk.register.lists.Listing;

/// What stands in the inbox: reading only. Every read passes the policy.
public interface Articles {

  /// A page of the list.
  Listing<InboxArticle> list(Officer by, Filter filter, int size);

  /// How many there are under the filter, and in all.
  Count count(Officer by, Filter filter);

  /// One article, unless it came into the register by another door.
  Optional<InboxArticle> find(Officer by, UUID id);

  /// How many articles have claims that wait for a person.
  long undecided(Officer by);

  /// The article to decide on after another: the next one added, round to the first.
  Optional<UUID> next(Officer by, Optional<UUID> after);

  /// The bytes as received, where they are kept.
  Optional<byte[]> original(Officer by, UUID id);

  /// Files that were not taken, the last first.
  List<RefusedFile> refused(Officer by);
}
