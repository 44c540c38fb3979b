package org.tansiq.desk.platform.policy;

import java.util.Set;
import org.tansiq.desk.platform.officers.Officer;

/// Roles that the only officer of a desk may hold while it holds nothing but the demo country, so
/// that one person alone can try what is otherwise given by two.
///
/// The policy asks, a part answers. The roles are there as long as that is so, and no longer: with
/// the first record of somebody's own, or a second officer, they are gone.
public interface Trial {

  /// The roles an officer tries now.
  Set<Role> roles(Officer of);

  /// Whether an officer may begin.
  boolean offered(Officer to);

  /// Begins, with an entry in the ledger.
  void begin(Officer by);

  void end(Officer by);
}
