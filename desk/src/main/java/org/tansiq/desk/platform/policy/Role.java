package org.tansiq.desk.platform.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an officer is at the desk; one may be several.
///
/// `platform.role` holds the same list with the same answer to who ever sees a record.
public enum Role {
  DESK_OFFICER(true),
  PROTOCOL_OFFICER(true),
  LEGAL_ADVISER(true),
  NCB_OPERATOR(true),
  NCB_SUPERVISOR(true),
  LIAISON_OFFICER(true),
  EVENT_COMMANDER(true),
  FOREIGN_HEAD(false),
  ACADEMY_OFFICER(true),
  CHIEF_OF_STAFF(true),
  DIRECTOR(true),
  INSPECTOR(false),
  SYSTEM_ADMINISTRATOR(false);

  private final boolean content;

  Role(boolean content) {
    this.content = content;
  }

  /// Whether it sees records at all.
  public boolean content() {
    return content;
  }

  /// The stored code, such as `desk-officer`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The message key of its word.
  public String key() {
    return "role." + code();
  }

  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
