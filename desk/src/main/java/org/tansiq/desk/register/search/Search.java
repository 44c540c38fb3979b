package org.tansiq.desk.register.search;

import java.util.List;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;

/// Looks through everything the reader may see.
public interface Search {

  /// The best of every kind, or a page of one kind.
  Found find(Officer by, Asked asked, Tongue tongue);

  /// A few records to go to directly, while somebody types.
  List<Hit> suggest(Officer by, String typed, Tongue tongue);
}
