package org.tansiq.desk.register.engagements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.lists.Cursor;
import org.tansiq.desk.register.lists.Term;

/// Who met whom: reading only. Every read passes the policy; rejected and merged records are never
/// among the answers.
public interface Engagements {

  /// A page of the list, with where the next one begins.
  Listing list(Officer by, EngagementFilter filter, int size);

  /// How many there are under the filter, and in all.
  Count count(Officer by, EngagementFilter filter);

  /// One engagement; refused with NOT_FOUND where there is none.
  Engagement get(Officer by, UUID id);

  /// The engagement, if it is still in the register.
  Optional<Engagement> find(Officer by, UUID id);

  /// Those of these that are still in the register, by their ids.
  Map<UUID, Engagement> some(Officer by, Collection<UUID> ids);

  /// The first of the list to be named in a choice: without who took part and sources.
  List<Engagement> choices(Officer by, EngagementFilter filter, int size);

  /// The engagement that one was merged into, if it was.
  Optional<UUID> mergedInto(Officer by, UUID id);

  /// The name a filter's id stands for, on a page of that language; the id itself where it names
  /// nothing.
  String named(Officer by, Term term, Tongue tongue);

  /// Every engagement under the filter, one after the other and from one moment.
  void each(Officer by, EngagementFilter filter, Consumer<Engagement> reader);

  /// @param next where the next page begins, if there is one
  record Listing(List<Engagement> engagements, Optional<Cursor> next) {

    public Listing {
      engagements = List.copyOf(engagements);
    }
  }

  /// @param matching under the filter
  /// @param all whatever the filter
  record Count(long matching, long all) {}
}
