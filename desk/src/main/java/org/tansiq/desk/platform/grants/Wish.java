package org.tansiq.desk.platform.grants;

import java.util.Locale;
import java.util.UUID;
import org.tansiq.desk.platform.officers.SignInRule;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.sight.Marking;

/// What an administrator asks for; a second person must agree.
sealed interface Wish {

  /// That somebody new may enter.
  record Invitation(String name, String unit, Role role, Marking clearance) implements Wish {}

  record NewRole(UUID officer, Role role) implements Wish {}

  record NewUnit(UUID officer, String unit) implements Wish {}

  record NewClearance(UUID officer, Marking clearance) implements Wish {}

  /// That somebody who lost the way in gets another.
  record Renewal(UUID officer) implements Wish {}

  /// That a closed account opens again.
  record Opening(UUID officer) implements Wish {}

  /// For whom one factor is not enough from then on.
  record Rule(SignInRule rule) implements Wish {}

  /// The stored kind.
  enum Kind {
    INVITATION,
    ROLE,
    UNIT,
    CLEARANCE,
    RENEWAL,
    OPENING,
    RULE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
