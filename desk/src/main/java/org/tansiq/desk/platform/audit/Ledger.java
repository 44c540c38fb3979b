package org.tansiq.desk.platform.audit;

import org.tansiq.desk.platform.officers.Officer;

/// The append-only account of who did what, when and why.
///
/// An entry is written in the transaction of the act itself: no act without its entry, no entry
/// without its act. No role of the application can change or delete one.
public interface Ledger {

  /// Writes one entry.
  ///
  /// @param subject the id of what was acted on, never a name
  /// @param why the reason the officer gave, or the rule that asked for the act
  void record(Officer by, Act act, String subject, String why);
}
