package org.tansiq.desk.platform.account;

import org.tansiq.desk.platform.policy.Deed;

/// What else officers keep with their account; a part that has such a page offers one as a bean.
public interface AccountEntry {

  /// The message key of its word.
  String key();

  /// Where it leads.
  String path();

  /// What an officer must be allowed for it to be shown.
  Deed needs();

  /// Whether this desk offers it at all.
  default boolean offered() {
    return true;
  }
}
