package org.tansiq.desk.platform.grants;

import java.util.List;
import java.util.UUID;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.sight.Marking;

/// An officer with all that was granted.
///
/// @param passkey whether they hold one
record Standing(
    UUID id,
    String name,
    String unit,
    Marking clearance,
    boolean disabled,
    boolean passkey,
    List<Role> roles) {

  Standing {
    roles = List.copyOf(roles);
  }
}
