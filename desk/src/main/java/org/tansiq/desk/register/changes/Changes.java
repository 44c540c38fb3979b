package org.tansiq.desk.register.changes;

import java.util.List;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;

/// Follows the records that people stand behind. Whoever asks again and again after the last number
/// they saw learns of every change that they may see, and of none twice.
public interface Changes {

  /// The changes after a number, in their order; a record stands once, where it changed last.
  List<Change> since(Officer by, long number, int most);

  /// The number of the last change; 0 where there is none.
  long last(Officer by);

  /// Whether the record is there for this reader, and a person stands behind it.
  boolean stands(Officer by, UUID id);
}
