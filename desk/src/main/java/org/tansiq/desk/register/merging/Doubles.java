package org.tansiq.desk.register.merging;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;

/// Knows which records may be one with some that an article has just brought. The register asks,
/// whoever compares names answers.
public interface Doubles {

  /// Pairs of one of these that nobody has confirmed yet with another record that the officer sees,
  /// the likeliest first, without those that a person parted.
  List<Pair> with(Officer by, NameBearer kind, Collection<UUID> ids);
}
