package org.tansiq.desk.register.today;

import java.time.LocalDate;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;

/// What needs an officer's attention on a day.
interface Today {

  Agenda on(Officer by, LocalDate day, Tongue tongue);

  /// How many things are late, undecided or about to become irreversible.
  long waiting(Officer by);

  /// Whether nobody has put anything into the register or said that it starts empty.
  boolean untouched();

  /// The doors are no longer offered; officers fill the register themselves.
  void startEmpty(Officer by);
}
