package org.tansiq.desk.platform.retention;

import java.util.List;

/// What is due of one kind.
///
/// @param more whether there are more than are shown
record Due(Reviewed kind, List<DueRecord> records, boolean more) {

  Due {
    records = List.copyOf(records);
  }
}
